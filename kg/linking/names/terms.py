"""Words that many organisations' names share, in the languages that they come in, as one term each.

Written for this project from dictionaries' knowledge. A line is a class, a term and the words for it; ``*`` ends a
stem, ``_`` joins words. Terms of classes that say little weigh little (:mod:`kg.linking.names.organizations`).
"""

FORMS = """
ltd limited ltda limitada lda llc llp lp inc incorporated corp plc gmbh mbh ag kg kgaa ohg ug sa sas sarl srl spa snc scs sca sl slu
sociedad_limitada sociedad_anonima sociedade_anonima societe_anonyme societe_par_actions_simplifiee societa_per_azioni
societe_a_responsabilite_limitee societa_a_responsabilita_limitata sociedad_de_responsabilidad_limitada sa_de_cv de_cv cv sab srl_de_cv
sarlau sab_de_cv s_de_rl s_de_rl_de_cv ca cia_ltda eirl eurl sci gie
gesellschaft_mit_beschrankter_haftung gesellschaft_mit_beschraenkter_haftung aktiengesellschaft kommanditgesellschaft gmbh_co_kg
bv nv vof cvba besloten_vennootschap naamloze_vennootschap ab aktiebolag as a_s aksjeselskap asa aps oy oyj oao ooo pao zao ao nao tov
pat prat at tzov too jsc ojsc pjsc cjsc ejsc jscb jsco pjsco qjsc qpsc psc kscc ksc saog saoc jscc joint_stock_company joint_stock
open_joint_stock_company public_joint_stock_company closed_joint_stock_company private_joint_stock_company public_joint_stock
limited_liability_company limited_liability_partnership limited_partnership private_limited_company public_limited_company
private_limited pvt_ltd pvt_limited pvt pte pte_ltd pty pty_ltd pty_limited proprietary_limited co_ltd sdn_bhd sdn bhd berhad
sendirian_berhad sendirian pt tbk perseroan_terbatas persero fze fzco fzc fz_llc fzllc dmcc free_zone_establishment free_zone_company wll tnhh bsc spc est
sp_z_oo spolka_z_oo spolka_akcyjna spolka_z_ograniczona_odpowiedzialnoscia sro as_sti doo dd ad ead eood ood ooo jdoo dooel kd kft zrt nyrt
anonim_sirketi limited_sirketi ltd_sti as_ltd sti san_tic san_ve_tic ve_tic eood
public_stock_company oajs ocj kk kabushiki_kaisha kabushiki_gaisha yugen_kaisha gk se sce eeig sae sal unlimited unltd lc pc pllc dba
ооо оао зао пао аб аат тдв фгбу гбу pjs aat oat ао нао мчж тов пат прат зат ват ат дп фгуп гуп муп одо чуп руп уп тоо иу нпк нпо нпп акб гп кб тк
fgup gup pp dp rup npk npo npp akb jscb jsb oaz
общество_с_ограниченной_ответственностью открытое_акционерное_общество публичное_акционерное_общество акционерное_общество
закрытое_акционерное_общество непубличное_акционерное_общество товарищество_с_ограниченной_ответственностью акционерный_коммерческий
федеральное_государственное_унитарное_предприятие государственное_унитарное_предприятие унитарное_предприятие акционерный
товариство_з_обмеженою_відповідальністю приватне_акціонерне_товариство публічне_акціонерне_товариство акціонерне_товариство
відкрите_акціонерне_товариство приватне_підприємство таварыства_з_абмежаванай_адказнасцю адкрытае_акцыянернае_таварыства
адкрытае_акцыянэрнае_таварыства
obshchestvo_s_ogranichennoy_otvetstvennostyu obschestvo_s_ogranichennoi_otvetstvennostiu obshchestvo_s_ogranichennoi_otvetstvennostyu
otkrytoye_aktsionernoye_obshchestvo otkrytoe_aktsionernoe_obshchestvo publichnoe_aktsionernoe_obshchestvo aktsionernoe_obshchestvo
zakrytoe_aktsionernoe_obshchestvo aktsionernoye_obshchestvo publichnoye_aktsionernoye_obshchestvo tovarystvo_z_obmezhenoyu_vidpovidalnistyu
αε ανώνυμη_εταιρεία ανωνυμη_εταιρια επε εε οε ικε ae epe anonimi_etaireia
بع_م ذمم ش_م_م شمم شمع ش_م_ع شمل شمك م_م_ح ذ_م_م محدودة المحدودة مساهمة المساهمة_العامة مساهمة_عامة العامة_المحدودة سهامی_عام سهامی_خاص سهامی مسئولیت_محدود با_مسئولیت_محدود
בעמ ע״ר შპს სს სპს ფზე բբը փբը սպը ооо եիըկ
股份有限公司 有限责任公司 有限責任公司 有限公司 股份公司 株式会社 有限会社 合同会社 주식회사 유한회사 유한책임회사 ㈜ ㈱
federal_state_unitary_enterprise federal_state_enterprise state_unitary_enterprise unitary_enterprise state_enterprise municipal_enterprise
state_owned_enterprise республиканское_унитарное_предприятие рэспубліканскае_унітарнае_прадпрыемства державне_підприємство
scientific_production_association science_and_production_association research_and_production_association scientific_and_production_association
scientific_production_enterprise scientific_production_corporation research_and_production_corporation research_production_enterprise
research_and_production_enterprise scientific_production_company scientific_production_center scientific_industrial_enterprise
научно_производственное_объединение научно_производственное_предприятие научно_производственная_корпорация научно_производственная_компания
науково_виробниче_підприємство науково_виробниче_об'єднання nauchno_proizvodstvennoe_obedinenie nauchno_proizvodstvennoye_obyedineniye
production_association производственное_объединение по po внешнеэкономическое_объединение foreign_economic_association vo во
научно_исследовательский_и_проектный public_institution държавно_предприятие jednoosobowa gbr mbb
"""
"""Legal forms: they come and go with the writer."""

TERMS = """
O of the and & + und et y e ve i и та і de di da do du del della des der die das den la le el los las les al ar ash as an ad et en für fur for in pour para von van zu
O och og ja va ו של و في của das dos d l und_der az a w z s со с по для на при им імені имени named_after ng 之 和 与 與 및 και του της των τῶν և και და im za at number no nr num nomer номер número numero republic cumhuriyeti cumhuriyet republique république republik república republica republica republik republika республика республики республіки рэспублікі جمهوری الجمهورية جمهوري
S company cong_ty công_ty perusahaan syarikat co comp companie company compania compagnie cie cia compagnia companhia kompania компания* компані* komp* sirket* sirketi şirket* sirketleri şirketi شركة شرکت sharekat sherkat sharikat sherkate shirkat εταιρεία εταιρία maatschappij gesellschaft społka spolka 公司 회사 חברת חברה კომპანია ընկերություն firma фирма firm 总公司 總公司 会社
S corporation corp korporation korporatsiya korporatsia корпорац* корпорація corporacion corporación corporação 총회사
S group grupa grupės jamaa jamaat jamaah jemaah jemaa jamat gamaa جماعة الجماعة groupe gruppe grupo gruppo grup grubu groups групп* груп* مجموعة گروه 集团 集團 그룹 קבוצת קבוצה ჯგუფი խումբ όμιλος ομιλος majmua goruh guruh
S holding holdings holding* холдинг* kholding القابضة قابضة هلدینگ 控股 지주 holdingi
S concern konzern kontsern концерн*
S province wilayat ولاية استان область
T direct прямых прямые directa directe
S making maker makers
S enterprise enterprises establishment entreprise entreprises empresa empresas impresa unternehmen predpriyatie predpriyatiye предприят* підприємств* pidpryyemstvo pidpryiemstvo прадпрыемства مؤسسة müəssisə 企业 기업 מפעלי betrieb isletmeleri isletmesi işletmeleri
S organization teşkilatı teskilati kurumu kurum organisation org organizzazione organizacion organización organização организац* організац* منظمة سازمان sazman 组织 조직 ארגון organizasyonu
S association assn assoc associacion asociación asociacion associação vereinigung verein verband ассоциац* асоціац* объединение об'єднання جمعية انجمن jamiat jamiyat anjoman 协会 協會 협회 עמותת אגודת dernek derneği dernegi
S society societe société societa sociedad sociedade общество* obshchestvo товариств* 
S union soyuz союз* спілка union unione unión اتحاد 联盟 연합
S office 총국 总局 總局 bureau buero büro бюро bureau офис إدارة اداره دفتر 局 kontora
S branch filial филиал* филиалы فرع شعبه succursale sucursal niederlassung zweigniederlassung 分公司 지점 şube şubesi
S partners partner associates & associates партнеры партнёры
S brothers bros brother freres frères hermanos fratelli gebrüder gebruder gebrueder braća irmaos irmãos kardesler kardeşler братья إخوان اخوان برادران אחים
S sons son söhne soehne fils hijos figli filhos ogullari oğulları сыновья أولاد پسران בניו
S headquarters hq stab штаб* قرارگاه مقر gharargah qarargah
G international beynelxalq beynəlxalq medunarodna međunarodna medunarodni miedzynarodowy międzynarodowy quốc_tế intl int'l internacional internationale internationaler internazionale internasional uluslararasi uluslararası международн* міжнародн* mezhdunarodn* mizhnarodn* الدولية دولية الدولي دولي العالمية بین‌المللی بینالمللی beynolmelal 国际 國際 국제 בינלאומי διεθνής διεθνησ საერთაშორისო միջազգային
G global world mondial mundial welt мировой всемирн* العالمي جهانی 世界 环球 세계
G national nacional nationale nationaler nazionale nasional ulusal milli национальн* національн* natsionaln* natsionalny* الوطنية الوطني وطنية ملی melli 国家 국가 국립 לאומי εθνική εθνικη ეროვნული ազգային
G state staatliche stato estatal etat state-owned государствен* державн* derzhavn* gosudarstvenn* дзяржаўн* دولتی الحكومية 国有 国营 국영 devlet სახელმწიფო պետական
G general gen generale generales général générale general-purpose генеральн* general* العامة العام عمومی umumi 总 總 총
G united unido unidos unida unidas unies vereinigte vereinte объединенн* объединённ* об'єднан* obedinenn* obyedinenn* المتحدة متحد 联合 聯合 통일 birlesik birleşik
G central centrale zentral zentrale центральн* центральний tsentraln* المركزي المركزية مرکزی markazi 中央 중앙 merkez merkezi κεντρική
G public publique publico público publica öffentlich публичн* публічн* عمومي
G private privado privée privat частн* приватн* خصوصی الخاصة khususi
G new nouveau nouvelle nuevo nueva neue neuer nuovo novo новый нова новая الجديدة نوین novin 新 신
G great grand grande gran gross grosse groß große велик* большой الكبرى بزرگ 大
G special special* спецальн* специальн* спеціальн* 特別 特种 특별
G islamic islamiya islamiyya islamiyah islamiyyah islamia islamique islamico islami исламск* ісламськ* islamisch* الإسلامي الإسلامية اسلامی eslami islami 伊斯兰 이슬람
G people peoples people's popular populaire volks народн* narodn* الشعبية الشعبي 人民 인민
G revolutionary revolutionaire revolutionnaire révolutionnaire revolucionarias revolucionaria revolucionario revolucionarios revolutionare революц* революцій* الثورية الثوري انقلاب انقلابی enghelab enqelab revolution revolución devrim devrimci 革命 혁명
G armed armé arme armada armado armadas armées armados armate bewaffnete вооруж* вооруженн* збройн* المسلحة مسلح
G democratic democratique démocratique democratico demokratik democrática demokratisch* демократич* الديمقراطية دموکراتیک 民主 민주주의 민주
G joint shared совместн* спільн* مشتركة مشترک 合资 합영 합작
G main chief head главн* головн* galoun* الرئيسية اصلی hauptsachlich principal
G federal федеральн* federalnaya bundes federale fédéral اتحادية فدرال 联邦 연방
G business busines negocios geschäft delovoy деловой أعمال
T bank banki bankı bankasi ngân_hàng ngan_hang banks banking banque banco banca bankasi bankası banka bankas банк банка банку bank* τράπεζα τραπεζα τραπέζης بنك مصرف المصرف البنك بانک بانك bank-e בנק ბანკი ბანკი բանկ 银行 銀行 은행
T commercial commerciale comercial commerciale kommerz handels коммерческ* комерційн* التجاري التجارية بازرگانی تجاری tejarat 商业 商業 상업
T trading trade trd trdg tr commerce commercio comercio comércio handel handels ticaret tic торгов* торгівельн* торгівл* торговл* torgov* tijari للتجارة التجارة تجارة تجارت بازرگانى bazargani tejarat 贸易 貿易 무역 סחר εμπορική εμπορικη სავაჭრო tijarah tejari εμποριο
T import imports importation importacion importação импорт* імпорт* ithalat استيراد للاستيراد واردات 进口 進口 수입
T export exports exportation exportacion exportação экспорт* експорт* ihracat تصدير والتصدير صادرات 出口 수출
T import_export export_import export_and_import import_and_export importexport 进出口 進出口 수출입
T exchange exch bureau_de_change börse borse boerse биржа صرافی صرافة للصرافة sarafi 交易所 bourse
T investment investments invest investissement investissements inversiones inversión inversion investition yatirim yatırım инвест* інвест* للاستثمار الاستثمار استثمار سرمایه‌گذاری سرمایهگذاری سرمایه 投资 投資 투자
T finance financial finanz finanzas financiera financier financière financiere finans finansal финанс* фінанс* المالية مالی maliye 金融 财务 財務 금융
T insurance assurance assurances seguros sigorta versicherung versicherungen страхов* strakhov* التأمين للتأمين بیمه bimeh bimah 保险 保險 보험
T capital kapital капитал* капітал* 资本
T credit kredit crédit crédito кредит* اعتباری 信贷 신용
T leasing lizing лизинг* лізинг* 租赁
T savings sparkasse сберегательн* сбер
T development dev développement desarrollo entwicklung развити* розвит* kalkinma kalkınma تنمية التنمية توسعه towse'e toseeh tose'e 发展 發展 개발 fejlesztési
T construction constr const construction* construcciones construcción construcao construtora constructora bau bauunternehmen insaat inşaat строительн* строй stroy будівельн* stroiteln* للإنشاءات الإنشاءات إنشاءات ساختمانی ساختمان 建设 建設 建筑 建築 건설
T contracting contracting* contr للمقاولات المقاولات مقاولات پیمانکاری
T building bauten gebäude
T engineering engg eng engr ingenieria ingeniería ingénierie ingegneria mühendislik muhendislik инженерн* инжиниринг* інжиніринг* ingeniring الهندسية للهندسة هندسية مهندسی mohandesi 工程 공정
T industry 实业 實業 industries industrial ind inds indus industrie industriel industrielle industria industrias indústria industriale endustri endüstri endustrisi sanayi san sanayii промышл* промислов* promyshlenn* індустрі* индустр* prom пром الصناعية الصناعات للصناعات صناعات صنایع صنعتی صنعت sanaye sanat 工业 工業 产业 產業 공업 산업 תעשיות תעשייה התעשייה βιομηχανία βιομηχανικη მრეწველობა արդյունաբերություն
T manufacturing mfg manuf manufacture manufacturer manufacturers fabrication fabrica fabricación fabrik imalat производств* виробнич* proizvodstv* تولیدی تصنيع 制造 製造 제작
T production prod productions produktion produccion uretim üretim إنتاج تولید 生产
T product products produits productos produkte prodotti продукт* продукц* ürünleri urunleri منتجات محصولات 产品
G plant works zavod factory werk werke usine завод* завода zavod* fabrika фабрик* kombinat комбинат* комбінат* مصنع کارخانه karkhaneh fabrikasi fabrikası 厂 廠 공장 ქარხანა գործարան εργοστάσιο mill mills
T machine machinery machine-building maschinenbau machines maquinaria makina makine машиностро* машинобуд* mashinostro* ماشین ماشین‌سازی 机械 機械 기계 машин*
T repair ремонт* судоремонт* ship_repair repairs تعمیر تصليح 修理 修船 reparatur
T fuel fuels топлив* паливн* combustible combustibles brennstoff yakıt سوخت وقود 燃料 연료
T phosphate phosphates fosfato الفوسفات فسفات 磷
T mobile cellular мобильн* мобільн* móvil الجوال همراه 移动 이동
T overseas ultramarino zarubezh* зарубеж* 海外 해외
T terminal терминал* термінал* 码头
T retail розничн* 零售
T precision точной точных прецизион* tochnoy präzision précision 精密 정밀
T laboratory lab labs laboratories лаборатори* лаборатор* آزمایشگاه مختبر 实验室 laboratorio laboratoire labor
T potash калийн* калійн* калiй* kalium
T fertilizer fertilizers fertiliser удобрени* добрив* کود أسمدة 化肥 düngemittel
T copper медь медн* مس نحاس 铜 kupfer cobre cuivre
T tool tools werkzeug инструмент* أدوات ابزار 工具
T equipment equip equipos equipement equipements ausrüstung оборудовани* обладнанн* معدات تجهیزات 设备 設備 설비 ekipman ekipmanlari
T electric electrical elec électrique eléctrica electrica elektrik elektro электрич* электро* електр* الكهربائية كهرباء برق bargh 电力 電力 电气 전기 전력
T electronic 微电子 electronics electron electronique électronique electrónica elektronik электрон* електрон* الإلكترونية الالكترونية الکترونیک 电子 電子 전자
T energy energi energie énergie energia energía enerji энергетич* энерг* енерг* الطاقة للطاقة طاقة انرژی 能源 에너지 ενέργεια ენერგია
T power leistung мощн* 动力
T oil нк naft neft petrol petroleum petroleo petróleo petroleos petróleos petrole pétrole pétroles petroli petrolleri öl erdöl нефт* нафт* neft* النفط نفط للنفط نفت naftiran 石油 석유 원유 πετρέλαια πετρελαια פטרוליום 油 ნავთობი bitrol petrolium البترول بترول
T gas gaz газ* الغاز غاز للغاز گاز 天然气 煤气 가스
T refinery oil_refinery нефтеперерабатыв* refining raffinerie refineria refinería rafineri нефтеперераб* مصفاة مصافي پالایش پالایشگاه palayesh
T petrochemical petrochemicals petroquimica petroquímica petrokimya нефтехим* нафтохім* البتروكيماويات للبتروكيماويات پتروشیمی petroshimi 石化 석유화학
T chemical chemicals chem chemistry chimie chimique quimica química chemie chemische kimya химич* хімічн* khimiche* хим* хімі* الكيماويات كيماوية الكيميائية شیمیایی شیمی 化工 化学 化學 화학
T pharmaceutical pharmaceuticals pharma pharmaceutique farmaceutica farmacéutica ilac ilaç фарм* الأدوية دارویی darou 药业 制药 제약
T mining miniere minière minieres mines mine mineral minera minería mineria bergbau maden madencilik горнодобыв* горно* гірнич* التعدين للتعدين معدن معادن maadan 矿业 礦業 광업 采矿
T metallurgical metallurgy metalurgia metalúrgica metalurgica metallurgique metalurji металлург* металург* فولاد_سازی 冶金 야금
T metal metals metall métaux metales металл* метал* المعادن فلزات 金属 금속
T steel stahl acier acero çelik celik сталь сталел* сталев* الصلب فولاد foolad fulad 강철 제강
T iron eisen железн* الحديد آهن 铁
T aluminium aluminum alüminyum алюмин* алюмін* الألمنيوم آلومینیوم 铝业 铝
T cement cementos ciment zement cimento çimento цемент* الأسمنت سیمان siman 水泥 시멘트
T coal kohle carbon уголь угольн* вугіл* الفحم زغال 煤炭 煤 석탄
T nuclear nucleaire nuklear atomic atom ядерн* атомн* النووية هسته‌ای هستهای اتمی اتمى hastei 核 核工业 원자력 핵
T aviation aviacion aviación aeronautique havacilik havacılık авиацион* авиа* авіа* aviatsi* الطيران للطيران طيران هواپیمایی هوانوردی havapeymai 航空 항공 תעופה
T air airlines αεροπορία αεροπορίες αερογραμμές airline airways aerolineas aerolíneas fluggesellschaft lignes_aeriennes hava_yollari hava_yolları havayollari авиакомпани* авіакомпані* авиалини* aviakompani* الخطوط_الجوية هواپیمائی 航空公司 항공사
T aircraft авиастро* літакобуд* aeronave flugzeug самолет* самолёт* літак* هواپیما هواپیماسازی طائرات 飞机 飛機 비행기
T helicopter helicopters hubschrauber вертолет* вертолёт* вертол* هلیکوپتر بالگرد 直升机
T aerospace dirgantara spatial space cosmic espacial raumfahrt космич* косміч* аэрокосмич* هوافضا الفضاء 航天 우주 האווירית אווירית uzay
T missile missiles rocket rockets ракет* rakete الصواريخ موشک 导弹 火箭 미사일 로켓
T weapon oruzje oružje zbrojeniowa zbrojovka senjata оружейн* збройов* oruzheyn* weapons arms armament armaments waffen armas armes вооружени* озброєнн* silah أسلحة تسليحات تسلیحات 武器 무기
T munitions ammunition munition municiones боеприпас* боєприпас* ذخائر مهمات 弹药 탄약
T tactical taktik* тактич* تكتيكي تاکتیکی 战术
T military militaire militar militär militaer askeri военн* військов* ваенн* voenn* viyskov* العسكرية العسكري نظامی nezami 军事 軍事 군사 צבאי סამხედრო
T defense defence defensa defensa verteidigung difesa savunma оборон* обороны oboron* الدفاع دفاع دفاعی defa 国防 國防 국방 ביטחון ביטחוני ביטחונית ביטחוניות הביטחון თავდაცვა պաշտպանություն
T security sicherheit seguridad sécurité guvenlik güvenlik безопасн* безпек* الأمن أمن امنیت امنیتی 安全 보안 안전
T technical technique tecnica técnica technisch* teknik техническ* технічн* tekhniche* التقنية الفنية فنی 技术 技術 기술
T technology technologies tech technologie tecnologia tecnología teknoloji teknolojileri технолог* tekhnolog* تكنولوجيا للتكنولوجيا فناوری فناوریهای فن‌آوری 科技 기술
T science scientific sciences scientifique scientifiques cientifico científica wissenschaft* bilim научн* науков* навук* nauchn* العلمية العلوم علوم علمی 科学 科學 과학
T research recherche recherches investigacion investigación forschung arastirma araştırma исследоват* исследован* дослідн* дослідж* issledovat* البحوث بحوث للبحوث الأبحاث پژوهش پژوهشی تحقیقات pazhouhesh 研究 연구
T research scientific_research научно_исследовательский научно_исследовательского науково_дослідний nauchno_issledovatelskiy nauchno_issledovatelsky 科研 科学研究
T scientific_production научно_производственное научно_производственная научно_виробниче nauchno_proizvodstvennoe
T studies etudes études estudios studi исследования الدراسات مطالعات
T institute institut instituto istituto enstitüsü enstitusu институт* інститут* معهد موسسه پژوهشگاه moasseseh 研究所 研究院 学院 연구소 מכון ინსტიტუტი ինստիտուտ
T center centre centro zentrum merkez merkezi центр* مركز مرکز markaz 中心 중심 센터 מרכז ცენტრი կենտրոն κέντρο
T academy akademie académie academia akademi академи* академі* الأكاديمية أكاديمية آکادمی فرهنگستان 科学院 アカデミー 아카데미 アカデミ
T university universite université universidad universität universitesi üniversitesi университет* універсітет* університет* الجامعة جامعة دانشگاه daneshgah 大学 大學 대학 대학교 אוניברסיטת უნივერსიტეტი համալսարան πανεπιστήμιο
T school ecole école escuela schule школа* مدرسة 学校
T transport transports transportation transporte transportes trasporti nakliyat taşımacılık tasimacilik транспорт* للنقل النقل نقل حمل_و_نقل ترابری haml_o_naghl 运输 運輸 운수 운송
T logistics logistic logistik logistique logistica logística lojistik логист* логіст* اللوجستية لجستیک 物流 물류
T shipping 船务 船務 ship schifffahrt maritime maritima marítima navigation naviera navegacion navegación navigazione denizcilik reederei судоход* судноплав* sudokhod* морск* морськ* الملاحة للملاحة البحرية بحري کشتیرانی کشتیرانى keshtirani ναυτιλιακή ναυτιλία ναυτιλιακη marine sea 海运 海運 航运 航運 해운 선박 ספנות
T shipbuilding 船舶工业 船舶 造船厂 shipyard shipyards werft astillero astilleros chantier tersane tersanesi verf судостро* суднобуд* sudostro* верфь верф* کشتی‌سازی کشتیسازی 造船 船舶
T port puerto hafen порт* liman ميناء الموانئ بندر bandar 港口 港 항만
G lines line lineas líneas ligne lignes linien линии линия خطوط
T tanker tankers танкер* نفتکش naftkesh
T railway რკინიგზა երկաթուղի railways railroad rail eisenbahn ferrocarril ferrocarriles chemin_de_fer demiryolu железнодорож* железные_дороги залізнич* залізниц* السكك_الحديدية راه_آهن 铁路 鐵路 철도 темір_жолы temir_zholy
T automobile моторн* automobiles automotive auto motor motors motores automoviles otomotiv otomobil автомоб* автомаб* avtomob* السيارات خودرو خودروسازی khodro 汽车 汽車 자동차
T tractor трактор* тягач* tyagach* تراکتور 拖拉机 뜨락또르
T wheel wheeled колесн* колёсн*
T cartridge патрон*
T optical optics optik оптич* оптик* بصري اپتیک 光学
T communication communications telecom telecommunication telecommunications telekom telekommunikation telecomunicaciones связь связи звязку телеком* svyaz* الاتصالات للاتصالات اتصالات مخابرات ارتباطات mokhaberat 通信 通讯 电信 電信 통신
T information informatique informacion informatik bilgi информац* інформац* المعلومات اطلاعات ettelaat 信息 資訊 정보
T software yazılım yazilim программн* برامج نرم‌افزار نرمافزار 软件 軟件 소프트웨어
T system systems systeme systèmes sistemas sistemi sistemleri sistem систем* أنظمة نظم سامانه 系统 시스템
T service служб* sluzhba services svc svcs svs servicios serviços hizmetleri hizmet сервис* сервіс* послуг* servis خدمات الخدمات khadamat 服务 服務 봉사 서비스
T supply supplies supplier lieferung снабжен* постач* تامین التوريد tamin
T agency agence agencia agentur ajansi ajansı агентств* агенств* آژانس وكالة 机构 代理
T management mgmt verwaltung gestion gestión управлен* управлін* upravlen* الإدارة مدیریت 管理 관리 yonetim yönetim
T department dept departamento département departement abteilung департамент* إدارة_عامة 部门
T directorate direction direccion дирекц*
T ministry ministère ministere ministerio ministero ministerium bakanligi bakanlığı министерств* міністерств* міністэрств* ministerstv* وزارة وزارت vezarat 省 성 משרד სამინისტრო նախարարություն υπουργείο
T government govt regierung gobierno правительств* حكومة دولت 政府 정부
T party partei parti partido partito partiya partia партия партія حزب حزبی hizb hezb 党 黨 당 מפלגת
T army armee armée ejercito ejército ordu ordusu армия армія army* جيش ارتش artesh arteş 军 軍 군 צבא ejercito
T force forces fuerzas fuerza forze kräfte силы сили sily القوات قوات نیروی نیروهای niruye 部队 군대
T front frente fronte фронт* الجبهة جبهة جبهه jabhat jabhah 阵线 전선 cephesi
T movement mouvement movimiento bewegung hareketi harekat harakat движени* рух حركة جنبش 运动 운동
T brigade brigades brigadas brigadi бригад* كتائب لواء kataib kata'ib katibat liwa 旅 여단
T guard guards garde guardia garda гвардия охрана الحرس حرس سپاه_پاسداران پاسداران سپاه sepah_e_pasdaran pasdaran 卫队 근위대
T corps korps corpo cuerpo корпус* فيلق سپاه 군단
T staff general_staff генерального_штаба генеральный_штаб
T council conseil consejo rat konsey konseyi совет* рада* مجلس شورای شوری majles majlis 委员会 평의회
T committee comite comité komitee комитет* комітет* لجنة کمیته komiteh 위원회
T foundation fondation fundacion fundación stiftung fondazione vakfi vakfı фонд* مؤسسة_خيرية بنیاد bonyad bonyade مؤسسه 基金会 재단
T fund fonds fondo صندوق sanduq 基金 기금
T charity charitable benevolent caritas благотворительн* الخيرية خيرية خیریه khayriyah 慈善
T relief secours hilfe помощи الإغاثة إغاثة امداد
T heritage patrimoine erbe наследи* التراث تراث
T club клуб* نادي باشگاه 俱乐部
T medical médical médica medica medizin* tibbi tıbbi медицинск* медичн* الطبية پزشکی pezeshki 医疗 의료
T food foods aliment alimentos lebensmittel gida gıda продовольств* пищев* харчов* الغذائية للأغذية غذایی 食品 식료
T agricultural agricole agricoles zirai ziraat agriculture agricola agrícola agro landwirtschaft* tarim tarım сельскохоз* аграрн* агро* сільськогосп* الزراعي الزراعية کشاورزی keshavarzi 农业 農業 농업
T cooperative cooperatives cooperativa coopérative kooperatif кооператив* التعاوني تعاونی 合作 협동
T textile textiles textil tekstil текстил* للنسيج المنسوجات نساجی 纺织 방직
T tourism turizm tourisme turismo tourismus туризм* турист* السياحة للسياحة جهانگردی گردشگری 旅游 관광
T travel voyages viajes reisen seyahat путешеств* السفر مسافرتی 旅行 려행
T real_estate realestate immobilier immobilière immobilien inmobiliaria gayrimenkul недвижимост* нерухом* العقارية العقاري عقاری للعقارات عقارات 房地产 房地產 地产 부동산
T property properties liegenschaft имуществ* املاک 物业
T media medien medios медиа رسانه 媒体
T radio_television теле радио* broadcasting
T news nachrichten noticias новости أخبار خبر خبری 新闻 뉴스
T marketing маркетинг* بازاریابی 营销
T consulting consultants consultancy consult beratung consultoría danışmanlık консалт* консульт* استشارات مشاوره 咨询
T design entwurf diseño конструкторск* tasarım طراحی 设计
T design_bureau конструкторское_бюро okb окб кб_ конструкторське_бюро
T environment umwelt environ* 环保
T water wasser agua eau вода الماء آب 水
T offshore ocean oceanic океан* 海洋 해양
T fishing fish pesca pêche fisch рыб* риб* balık الصيد شیلات 渔业 수산
T wood timber holz madera лес* деревооб* ліс* چوب 木材
T paper papier papel бумаг* ورق کاغذ 纸业
T garment clothing bekleidung ropa одежд* ملابس پوشاک 服装 피복
T gold gold oro золот* الذهب ذهب طلا 黄金 금
T diamond diamonds diamant алмаз* الماس ألماس 钻石
T jewellery jewelry jewelers jewellers joyeria bijouterie ювелир* مجوهرات جواهرات 珠宝
T star stars stern estrella etoile звезда* نجم ستاره 星 별
T sun sol soleil güneş güneş солнц* شمس خورشید 太阳
T wolves loups lobos волки
T night noche nuit nacht ночн* нічн* الليل شب
T workers worker trabajadores travailleurs arbeiter işçi isci karkeren karkerên рабоч* العمال کارگران 工人 로동자
T liberation liberacion liberación libération befreiung освобожд* визвол* التحرير تحریر آزادی‌بخش kurtulus kurtuluş 解放 해방
T jihad dschihad джихад* الجهاد جهاد
T resistance resistencia résistance сопротивлен* المقاومة مقاومت moqawama muqawama 저항
T motorcycle motorrad мотоклуб* мотоцикл* دراجات
T heavy schwer lourd ağır тяжел* важк* الثقيلة سنگین 重型 重工 중공업
T pmc private_military_company частная_военная_компания чвк chvk пвк
T exploration geological geology geolog* геолог* геологоразвед* اكتشاف اکتشاف 勘探 地质 탐사
T reconnaissance istihbarat wywiad inteligencia intelligence развед* розвід* razved* الاستخبارات المخابرات استخبارات 情报 侦察 정찰
T transit транзит* عبور ترانزیت
T warehouse storage lager склад* مخزن انبار 仓储
T foreign foreign* exterior extérieur aussen внешн* зовнішн* vneshn* الخارجية خارجی 对外 외국 대외
T internal interior inneres внутренн* внутрішн* الداخلية کشور 内务
T affairs asuntos affaires angelegenheiten дел справ امور الشؤون 外交
T mechanics mechanical mecanique mécanique mecánica mechanik механик* механіч* механич* ميكانيك مکانیک 机电 기계공학
T physics physical physique física physik физик* физич* فیزیک 物理 물리
T biology biological biotech biotechnology biologique биолог* біолог* биотех* زیستی 生物 생물
T instrument instruments instrumentation прибор* priborostro* приладо* ابزاردقیق 仪器
T radio радиоэлектрон* радіоелектрон* radioelektron* radios radioelectronic radar радио* radio رادار 无线电 雷达
T engine двигателестро* двигунобуд* engines triebwerke moteurs двигател* двигун* موتور 发动机 엔진 dvigatel*
T turbine turbines turbinas турбин* توربین 涡轮
T pipe pipes tube tubes rohr rohre труб* لوله 管 钢管 boru
T pipeline pipelines трубопровод* أنابيب 管道
T automation automatic automatique автоматик* автоматиз* اتوماسیون 自动化
T tire tires tyre tyres reifen шин* шинн* تایر لاستیک 轮胎
T rubber caucho kautschuk резин* لاستیک‌سازی 橡胶
T glass verre vidrio glas стекл* скло* شیشه 玻璃
T bread baking bakery хлеб* хліб* نان 面包
T sugar azucar azúcar sucre zucker сахар* цукр* السكر شکر 糖
T tobacco tabac tabaco tabak табак* тютюн* التبغ دخانیات 烟草
T dairy milk leche lait milch молоч* молок* لبنیات 乳业
T furniture muebles meubles möbel мебел* меблі أثاث مبلمان 家具
T wings wing alas ailes flügel крыль* крила أجنحة بال 翼
T eagle adler aguila águila aigle орел орёл орла نسر عقاب شاهین 鹰
T lion leon león löwe лев льва أسد شیر 狮
T horizon horizons horizonte horizont горизонт* أفق آفاق 地平线
T victory victoria_ victoire sieg победа победы перемога النصر پیروزی 胜利 승리
T friendship amistad amitié freundschaft дружба дружбы الصداقة دوستی 友谊 친선
T peace paz paix frieden мира мир السلام صلح 和平 평화
T light lights luz lumière licht свет світло نور 光
T moon luna lune mond луна القمر ماه 月
T sky cielo ciel himmel небо السماء آسمان 天 하늘
T blue azul bleu blau синий голуб* الأزرق آبی 蓝 蓝色
T red rojo rouge rot красн* червон* الأحمر سرخ قرمز 红 赤 붉은
T white blanco blanc weiss weiß бел* біл* الأبيض سفید 白
T black negro noir schwarz черн* чорн* الأسود سیاه 黑
T green verde vert grün зелен* الأخضر سبز 绿
T golden dorado doré goldene золотой золотая الذهبي زرین 金色
T royal real_ royale königlich королевск* الملكي سلطنتی 皇家
T river rio río fluss река نهر رود 河
T mountain mountains montaña montagne berg гора جبل کوه 山 산
T island isla île insel остров جزيرة جزیره 岛
T city ciudad ville stadt город* міськ* مدينة شهر 城 市 시
T brotherhood bratstvo братство أخوية الإخوان ikhwan brüderschaft hermandad fraternité
T martyrs martyr shahid shahed شهید شهيد shuhada شهداء الشهداء شهدا мучеников
T supporters ansar أنصار انصار
T soldiers jund جند soldados soldats soldaten солдат* солдаты
T army_of_islam جيش_الإسلام jaish_al_islam
T sharia charia shariah الشريعة شریعت
T alliance allianz alianza альянс* альянс تحالف ائتلاف 同盟 동맹
T youth jeunesse juventud jugend молодеж* молодіж* الشباب جوانان 青年 청년 komsomol shabaab shabab
T student students taliban طالبان étudiants estudiantes студент*
T veterans veteran ветеран*
T culture cultural culturel kultur культур* الثقافي فرهنگی 文化 문화
T education educational bildung образован* освіт* التعليم آموزش آموزشی 教育 교육
T health gesundheit santé salud здрав* здоров* الصحة بهداشت 卫生 保健 보건
T justice justicia юстиц* العدل دادگستری 司法
T police policia policía polizei полиц* поліц* милиц* الشرطة پلیس نیروی_انتظامی 公安 警察 경찰
T prison prisons gefängnis тюрьм* тюремн* السجن زندان 监狱
T court tribunal gericht суд* المحكمة دادگاه 法院 재판소
T customs zoll aduana douane тамож* таможен* митн* الجمارك گمرک 海关 세관
T fleet navy naval marine_ flotte флот* морской_флот البحرية_ نیروی_دریایی 海军 해군 donanma
T airport aeropuerto aéroport flughafen аэропорт* аеропорт* مطار فرودگاه 机场 공항
T hotel hotels otel гостиниц* отель فندق هتل 酒店 려관 호텔
T restaurant restaurants ресторан* مطعم رستوران 餐厅
T hospital krankenhaus hôpital больниц* лікарн* مستشفى بیمارستان 医院 병원
T post postal mail poste почт* пошт* البريد پست 邮政 우편
T television tv fernsehen televisión телевид* تلفزيون تلویزیون صدا_و_سیما 电视 텔레비죤
T publishing publisher publishers verlag editorial издательств* видавництв* نشر انتشارات 出版 출판
T newspaper zeitung journal газета روزنامه جريدة 报
T library bibliothek biblioteca библиотек* مكتبة کتابخانه 图书馆
T museum museo musée музей* متحف موزه 博物馆
T commission comision comisión kommission комисси* комісі* komisyonu كميسيون کمیسیون المفوضية 委員會
T election elections electoral избирательн* виборч* wahl انتخابات الانتخابات 选举 선거
T investigation investigative investigations следственн* слідч* investigacion ermittlung التحقيق 调查 수사
T volunteers volunteer доброволь* добровольц* voluntarios volontaires
T militia milicia milice ополчени* ополченн* ميليشيا
T battalion batallon bataillon батальон* كتيبة گردان 大队 대대
T regiment regimiento полк فوج 연대
T division дивизия дивизии дивізі* لشکر 师 사단
T winery wine wines vin vino vinos wein вин* винодел* 酒业
T region regions regional региональн* регион* регіон* région región 地区 지방
T lord seigneur señor господ*
T mujahideen mujahidin mujahedin mujahadeen moudjahidines mojahedin mujahidun المجاهدين مجاهدين مجاهدین
T discount דיסקונט
T olympic олимпийск* olimpik olympiaki ολυμπιακή
T rifle rifles винтовк* стрелков*
T gunpowder powder explosive explosives порохов* взрывчат* بارود 火药
T cable cables кабел* كابل کابل 电缆
T battery batteries аккумулятор* акумулятор* باتری 电池
T ship_owner reedereien судовладел*
T catering питани* comida restauration
T legal law right юридическ* правов* حقوقی القانونية
T scientific_technical научно_техническ*
T thermal teplo* тепло* теплотехник* حراری 热
T hydro hydroelectric hydraulic гидро* гідро* 水电 수력
T broadcast вещани* мовлення إذاعة 广播 방송
T games gaming casino casinos казино
T art arts artes искусств* мистецтв* الفنون هنری 艺术 미술
T sports sport sportif deportes спорт* الرياضة ورزش ورزشی 体育 체육
T wheat grain cereals getreide granos зерно* зернов* хлебопродукт* غلات الحبوب 粮食 곡물
T meat viande carne fleisch мяс* м'яс* اللحوم گوشت 肉
T water_transport водный_транспорт речн* речной
T computer computers компьютер* حاسوب کامپیوتر 计算机 电脑 콤퓨터
T digital цифров* dijital رقمی دیجیتال 数字 数码
T network networks сети сетей сетевой شبكة شبکه 网络 통신망
T internet интернет* اینترنت 互联网
T satellite satellites спутник* ماهواره القمر_الصناعي 卫星 위성
T drone drones unmanned uav бпла беспилотн* پهپاد مسيرة 无人机 무인기
T submarine submarines подводн* زیردریایی 潜艇 잠수함
T tank tanks panzer танк* танков* دبابات تانک 坦克
T border borders frontera grenze пограничн* прикордонн* الحدود مرزی 边防 국경
T special_operations специальных_операций العمليات_الخاصة عملیات_ویژه
T trade_house торговый_дом trading_house torgovy_dom torgoviy_dom
T house дом maison casa haus خانه بيت
T family familia famille семья العائلة خانواده
T children enfants niños kinder детск* الأطفال کودکان 儿童
T women femmes mujeres frauen женск* النساء زنان 妇女 녀성
T human_rights droits_de_lhomme прав_человека حقوق_الإنسان حقوق_بشر 人权
T rescue спасател* emercom الإنقاذ نجات 救援
T emergency чрезвычайн* надзвичайн* الطوارئ اضطراری
M workers+party 로동당 노동당 劳动党
M korea+workers+party 조선로동당
M people+army 인민군 인민군대
M industry+commercial 工商
M railway+construction 铁建 铁道建筑
M industry+university 工业大学
M electronic+science+technology 电子科技
M national+bank nationalbank narodna_banka народна_банка nemzeti_bank
M people+bank halkbank halk_bankasi halk_bankası volksbank
M federal+ministry bundesministerium
M federal+agency bundesagentur bundesamt
M federal+bank bundesbank
M state+bank landesbank staatsbank госбанк gosbank
M agricultural+bank россельхозбанк rosselkhozbank agrobank
M industry+bank промышленный_банк
M mechanics+plant мехзавод
M machine+plant машзавод mashzavod
M oil+gas нефтегаз* neftegaz* нафтогаз* naftogaz*
M oil+product нефтепродукт* nefteprodukt*
M oil+service нефтесервис*
M gas+industry газпромышленн*
M public+security 公安
M state+security 国家安全 국가보위 госбезопасност* государственной_безопасности
M people+armed+force 인민무력
M armed+force вооруженные_силы вооруженных_сил نیروهای_مسلح القوات_المسلحة 武装力量 armed_forces fuerzas_armadas forces_armées streitkräfte
M air+force военно_воздушные_силы نیروی_هوایی القوات_الجوية 空军 공군
M iron+steel 钢铁 철강
M ocean+shipping 远洋海运 远洋运输 远洋
M foreign+trade внешторг* vneshtorg* внешнеторгов* внешнеэкономическ* 外贸 대외무역
M trading+bank 무역은행
M foreign+bank 외환은행
T east eastern este est oriental orient osten ost wschod восточн* східн* восток* doğu dogu الشرق الشرقية شرق شرقی shargh 东方 東方 东 동방 동
T west western oeste ouest occidental westen запад* західн* bati batı الغرب الغربية غرب غربی gharb 西方 西 서방
T north northern norte nord nördlich север* північн* kuzey الشمال الشمالية شمال شمالی shomal 北方 北 북방 nord
T south southern sur sud südlich süd юг южн* південн* güney guney الجنوب الجنوبية جنوب جنوبی jonoub jonub junub 南方 南 남방
"""
"""The words by class: O says nothing, M stands for several terms, S what sort of body, G how general it is, T what it does."""

PLACES = """
russia russian russland russie rusia rusya россия российск* росії російськ* рф rf rossiya rossii rossiisk* russian_federation российской_федерации российская_федерация روسيا الروسية روسیه 俄罗斯 俄羅斯 러시아 רוסיה ρωσία რუსეთი ռուսաստան
ukraine ukrainian ukraina украин* україн* ukrayin* ukrainsk* أوكرانيا اوکراین 乌克兰 우크라이나
belarus belarusian byelorussian republic_of_belarus республики_беларусь беларус* белорус* бiлорус* білорус* belorus* بيلاروسيا بلاروس 白俄罗斯
china chinese chine prc peoples_republic_of_china people_republic_of_china китай китайск* الصين چین 中国 中國 중국 סין κίνα zhongguo
iran iranian irano irani islamic_republic_of_iran islamic_republic جمهوری_اسلامی_ایران جمهوری_اسلامی исламской_республики_иран иран* іран* إيران الإيرانية ایران ایرانیان 伊朗 이란
syria syrian syrie siria syrian_arab_republic сири* сирі* سوريا سورية السورية السوري 叙利亚 수리아
iraq iraqi irak ирак* العراق العراقية العراقي عراق
korea korean dprk 조선민주주의인민공화국 democratic_peoples_republic_of_korea democratic_people_republic_of_korea north_korea coree corea корея корейск* كوريا کره 조선 朝鲜 한국 북한 choson
israel israeli לישראל ישראל израил* إسرائيل اسرائیل
egypt egyptian egypte مصر المصرية المصري египет* misr
libya libyan libye ليبيا الليبية ливи*
lebanon lebanese liban لبنان اللبنانية ливан*
yemen yemeni اليمن اليمنية йемен*
saudi saudi_arabia saudi_arabian السعودية
kuwait kuwaiti الكويت الكويتية
uae united_arab_emirates emirates emirati الإمارات
dubai دبي
qatar qatari قطر
turkey turkish turkiye türkiye turk türk турецк* турци* تركيا ترکیه
afghanistan afghan أفغانستان افغانستان афган*
pakistan pakistani پاكستان پاکستان
india indian inde الهند индия индийск*
georgia georgian საქართველოს საქართველო грузи* грузинск*
armenia armenian հայաստան հայկական армян* армени*
azerbaijan azerbaijani azerbaycan азербайдж*
kazakhstan kazakh қазақстан казахстан* kazakstan
uzbekistan uzbek узбек* o'zbekiston
kurdistan kurdish کردستان كردستان
europe european europa europeenne европ* أوروبا اروپا 欧洲
central_african_republic centrafrique republique_centrafricaine
africa african afrique africa африк* أفريقيا
asia asian asie азия азиатск* آسیا 亚洲
america american amerika америк* usa us united_states
britain british uk united_kingdom британск*
germany german deutsche deutschland deutscher германи* немецк* allemagne ألمانيا آلمان
france french francaise française france франц*
spain spanish espana española
italy italian italia italiana итал*
venezuela venezolana venezolano
cuba cuban cubana cubano куба кубинск*
colombia colombiana colombie
mexico mexicana méxico
brazil brasil brasileira brasileiro
japan japanese japon japão япон* 日本 일본
vietnam vietnamese việt_nam viet_nam вьетнам*
greece ελλάδος ελλάδας ελληνικής greek hellenic ελληνικά ελληνικη ελλάδα ελληνική греч*
cyprus cypriot kıbrıs кипр* κύπρος
switzerland swiss schweiz schweizerische suisse svizzera швейцар*
austria austrian österreich österreichische autriche австри*
poland polish polska polskie polski польск* польш*
bulgaria bulgarian българия българск* болгар*
romania romanian românia română румын*
serbia srbije serbian србија српска srpska srbija серб*
hungary hungarian magyar magyarország венгер*
czech czechia česká česko чешск*
netherlands dutch nederland nederlandse
sweden swedish sverige svenska швед*
norway norwegian norge norsk норвеж*
indonesia indonesian indonesië индонез*
malaysia malaysian малайз*
thailand thai таиланд*
philippines philippine filipinas
sudan sudanese soudan السودان السودانية
somalia somali الصومال
algeria algerian algerie الجزائر
morocco moroccan maroc المغرب
tunisia tunisian tunisie تونس
jordan jordanian الأردن الأردنية
palestine palestinian فلسطين فلسطينية
oman omani عمان عُمان
bahrain bahraini البحرين
south_africa south_african
congo congolese rdc drc
rwanda rwandan rwandaise
nigeria nigerian
turkmenistan turkmen türkmenistan туркмен*
tajikistan tajik таджик* tojikiston
kyrgyzstan kyrgyz киргиз* кыргыз*
moldova moldovan молдов* молдав*
baltic балтийск* baltiyskiy baltiysk baltique
black_sea черноморск* чорноморськ* chernomorsk*
caspian каспийск* kaspiysk*
ural urals уральск* урал uralsk*
siberia siberian сибир* sibirsk*
far_east far_eastern дальневосточн* dalnevostochn*
arctic арктич* arktik*
caucasus caucasian кавказ*
pacific тихоокеанск* pacifico
mediterranean средиземн* mediterraneo
donbass donbas донбас*
donetsk донецк* донецьк*
luhansk lugansk луганск* луганськ*
nizhny_novgorod nizhniy_novgorod nizhegorodsky нижегородск* нижний_новгород нижнего_новгорода nizhegorodsk*
kyiv kiev київ* киев*
kharkiv kharkov харків* харьков*
odesa odessa одес*
crimea crimean крым* крим*
moscow moskau moscou москв* московск* moskovsk* москов*
petersburg saint_petersburg st_petersburg санкт_петербург* петербург*
beijing peking 北京
shanghai 上海
guangzhou canton 广州
shenzhen 深圳
hong_kong hongkong 香港
pyongyang 평양
tehran teheran تهران
damascus cham sham الشام دمشق dimashq
baghdad بغداد
arab arabian arabe عرب العربي العربية عربی
gulf golfe خليج الخليج خلیج persian_gulf
"""
"""Countries, and cities that have more than one name: a line is one place."""

NUMBERS = (
    ("zero null ноль صفر 零", 0),
    ("one first 1st eins erste uno un premier primera primero prima первый первая первое перший один الأول الاول الأولى یکم اول يكم 第一 一 제일 ბირველი birinci bir", 1),
    ("two second 2nd zwei zweite dos deux deuxieme segundo segunda secondo второй вторая второе другий два الثاني الثانية دوم 第二 二 제이 ikinci iki", 2),
    ("three third 3rd drei dritte tres trois troisieme tercero tercera terzo третий третья третій три الثالث سوم 第三 三 제삼 ucuncu uc", 3),
    ("four fourth 4th vier vierte cuatro quatre quatro cuarto четвертый четыре четвертий чотири الرابع چهارم 第四 四 dort dorduncu", 4),
    ("five fifth 5th funf fuenf cinco cinq quinto пятый пять п'ять الخامس پنجم 第五 五 bes besinci", 5),
    ("six sixth 6th sechs seis sechste шестой шесть шість السادس ششم 第六 六", 6),
    ("seven seventh 7th sieben siete sept siebte седьмой семь сім السابع هفتم 第七 七", 7),
    ("eight eighth 8th acht ocho huit achte восьмой восемь вісім الثامن هشتم 第八 八", 8),
    ("nine ninth 9th neun nueve neuf neunte девятый девять девять التاسع نهم 第九 九", 9),
    ("ten tenth 10th zehn diez dix zehnte десятый десять العاشر دهم 第十 十", 10),
    ("eleven eleventh elf once onze", 11),
    ("twelve twelfth zwolf doce douze двенадцать", 12),
    ("hundred hundert ciento cent сто", 100),
)
"""Numbers in words."""
