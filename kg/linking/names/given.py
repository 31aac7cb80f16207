"""Given names: one name in several languages, scripts or for short, and names apart that look alike.

Written for this project from general knowledge; :data:`kg.gazetteer.givennames.GIVEN` is read as well.
"""

import functools

from kg.gazetteer.givennames import GIVEN
from kg.linking.names.sounds import signs

# A line is one name. Lines whose names look alike ("hasan", "husein") keep them apart.
_LINES = """
aleksandra alexandra oleksandra sasha
aleksei lyosha alyosha lesha alexis oleksiy alyaksei alexei alexey alexej aliaksei alexios alexius
alexander iskander iskandar alejandro alessandro alexandre alexandros aleksandre aleko
anastasia anastasiia nastya anastasiya
anatoly tolya tolik anatolii anatoliy anatol
andrew andre andres andrei andreas andrzej andrej andriy ondrej
anna anya hanna ann anne ana annie hannah
anthony tony antoine anton antonio antonios antun
arkady arkadii arkadi arkadiy
arthur artur
bartholomew bart
benjamin benyamin veniamin binyamin benny בנימין
boris borya borys
carl karl
karlos carlos carlo
charles chuck charlie karol
catherine katherine kate kathy katie katarina ekaterina yekaterina kateryna katya kathryn cathy katrin
christina kristina tina khrystyna
christopher chris kristof kristoffer krzysztof christophe cristobal
denis denys dennis dzianis
deborah debbie deborah
dmitry dimitrios dimitris dima mitya dimitar
dorothy dorothea dorota
edward ed eddie eduard edouard eduardo ted
eleanor ellie nell eleonora
abigail abby
agnes agnieszka
albert al bert alberto
alfred fred alf alfredo
amanda mandy
andrea
archibald archie
barbara babs barb varvara
bernard bernie bernardo
bradley brad
bridget brigitte brigida
cecilia cecile
clement clem
cordelia
cynthia cindy
douglas doug
edith
edmund edmond edmundo
eric erik
ernest ernst ernesto ernie
esther ester
eustace
florence flo
franklin frank
gertrude trudy
gilbert gil
gwendolyn gwen
harriet hattie
herbert herb bert
hubert huberto
hugh hughie
irving irv
irene
joan joanna johanna ioanna
josephine josie
joshua josh yehoshua
kimberly kim
leopold leo
lewis louis lew lou luis luigi ludwig ludwik
lillian lily lilly
lucy lucia lucie
madeline maddie madeleine
maurice morris mauricio maurizio moritz
melissa mel
mildred millie
mitchell mitch
mortimer mort
nancy nan
norman norm
oliver ollie olivier
oscar oskar
penelope penny
randolph randy randall
reginald reg reggie
rodney rod
roger rog rogelio
roland rolando
rosemary rosie
russell russ
sidney sid sydney
sophia sofia sophie sofiya
stuart stewart stu
sylvester silvestre
thaddeus thad tadeusz
ursula
virginia ginny
wallace wally
winston win
zachary zach zack
elena lena olena helen helena yelena alena ielena
elizabeth liz beth betty lisa eliza elisabeth elisaveta yelizaveta yelyzaveta lizzie bess
emmanuel manuel manny emanuel
eva yeva
francis frank francois francisco francesco franz paco pancho
fyodor ted teddy fedya fedor feodor fedir theodore theodor theodoros todor teodor tudor
daniel dan danny danil daniil danylo danilo danyil
danielle daniela danielle
frederick fred freddy friedrich frederic federico
gabriel gavriil gabi
galina galya halyna
gennady gena hennadiy gennadii gennadi henadz hienadz
george giorgi georgios yiorgos giorgos georgi georgy georgii heorhiy heorhii jorge georges yuri yuriy yury jurij iurii juri jerzy giorgio jorg goga גורג גורגי جورج
gerald jerry gerry
gerard gerhard
gregory grisha hryhoriy grigory grigori grigoriy grigorii ryhor gregor greg grzegorz gregorio grigorios
harold harry
henry hank harry henri heinrich enrique henryk
igor ihor ihar
ilya illia ilia elias eliyahu ilja illya ilias elijah
irina ira iryna irene irena iryna
isaac itzhak yitzhak yitzchak isak izhak itzchak izaak ishaq ishak issac יצחק إسحاق
ivan iwan vanya vano ivane yvan iban
jack jackie
jacob yaakov yakov jake jakob yakiv yacob jacques jacopo yaqub yakub yaqoob yaakob giacomo יעקב يعقوب
james jim jimmy jamie jaime
jennifer jen jenny jenn
jeffrey geoffrey jeff geoff
jessica jess
john johnny jon jonny johan johannes johann jean juan joao giovanni jan ioannis yiannis giannis jonas
jonathan jonathon jon yonatan jonatan
joseph joe yosef yossi iosif yusuf yousef youssef yusef jose josef giuseppe josip jozef yousuf yousif iosef iossif joey jo pepe يوسف יוסף
juliana yuliana
julia yulia iuliia yuliya julie
julian iulian yulian julien
judith judy
kenneth ken kenny
konstantin kostya kostia kostas kostiantyn constantine constantin konstantinos costas kostas kanstantsin
ksenia kseniya xenia kseniia ksenija oksana
lawrence larry laurence lorenzo laurent
leonard leo leonardo len
leonid lyonya leonyd leanid
lyudmila lyuda luda ludmila liudmyla lyudmyla
lev lyova leo
margaret maggy margot peggy maggie meg margarita marge margo greta
maria masha mary marie mariya mariia maryam mariam molly polly mariia marya miriam مريم מרים
mark marcus marc marco marek marko markus
martin martyn marcin
matthew mat matt matvey matteo matthias matthew mateusz mattias
maxim maksim maksym max maxime
michael mike mick mikhail mikhael mykhailo misha mihail mikael michel miguel michal mikheil mihai mihailo mickey mikhailo מיכאל ميخائيل
moshe moses moisei moussa musa moises moishe moise mousa משה موسى
nadezhda nadia nadiya nadiia
natalia nata natalya nataliya nataliia natasha natalie nataly
nathaniel nate nathan nat
nicholas kolya kolia nick nikolai nikolay mykola nicolas nikolaos nikos nikola mikalai nicolae miklos nico niko mikolaj nicky nikolas klaus
oleg oleh
olga olya olha
patricia pat patty tricia
patrick paddy pat
paul pasha pavel pavlo paulo pablo paolo pawel paulus pavlos paavo pol
pamela pam
peter petya petia petrus peter petro pyotr piotr petr pedro pietro pierre petros petar pete pjotr pyetr petrus
philip filip philippe felipe filippo philippos filipp pylyp
piotr petr
rafael raphael rafail rafal
raymond ray raimund ramon
rebecca becky rivka
richard rick dick ricardo rich richie riccardo
rupert
robert rober bob bobby rob robbie roberto rob
roberta bobbie
ronald ron ronnie
rudolf rudolph rudi
samuel sam sammy shmuel שמואל
sarah sara sally sally
sergei seryozha serega serozha serhiy serhii sergey serge sergio siarhei sergiy sergej sarkis sergiu sergius
simon shimon semyon syoma semen symon simeon szymon simeon שמעון
solomon shlomo suleiman sulayman soleiman solomon שלמה سليمان
stanislav stas stanislaw
stephen steven steve stefan stepan esteban stephan stephane stefano istvan stefanos stepan etienne
susan sue susie suzanne susanna
svetlana sveta svitlana sviatlana
tatiana tania tatyana tetiana tetyana tanya
terence terry
teresa theresa tereza terry
thomas tom tommy tomas tomasz foma tommaso
timothy timmy tim timofey tymofiy timofei timur
vadim vadym
valentin valentyn
valery valeriy valeri valerii valery
vasily vasya vasyl vassily vasiliy vasili vasil basil wassili wasyl vasile vassilis vasileios vasilios
victor vitya vic viktor viktar wiktor vittorio
victoria viktoria vicky viktoriya
vincent vince vincenzo vicente
vitaly vitaliy vital vitali vitalii witalij
vladimir vlad volodya vladimirs volodymyr uladzimir wladimir vova volodia wolodymyr vladimer ולדימיר فلاديمير
vladislav vlad vladyslav uladzislau wladyslaw
vyacheslav viacheslau viacheslav viatcheslav vjaceslav wjatscheslaw slava
walter walt wally
william bill will willy billy willem wilhelm liam guillermo guillaume wilhelm
yaroslav jaroslav jaroslaw
yelizaveta elizaveta
yevgeny zhenya zhenia evgeny yevhen yevgeni eugene evgueni evgeniy yauhen jewgeni jevgenij eugen eugenio evgenii yevhenii yevgeniy evgenios
abbas عباس
abdallah abdullah abdulla abdalla abdoullah abdollah عبدالله
abdo abdu
adel adil عادل
adnan عدنان
ahmad ahmed ahmet achmed akhmed akhmad akhmet ahmadou أحمد احمد
akbar اکبر أكبر
ali aly علي علی
amin ameen amine أمين امین
amir emir ameer أمير امیر
amr عمرو
anwar anouar enver أنور
aqil akil
asad assad أسد اسد
ayman aymen aiman أيمن
aziz عزيز عزیز
bagher baqer baqir باقر
bashar بشار
bashir bachir beshir بشير
bassam
bilal belal بلال
daud dawood dawud daoud davud david davit داود داوود דוד
dave davey david
donald don donny
faisal faysal feisal faycal فيصل
farid fareed فريد
fatima fatemeh fatma fatimah فاطمة
fawzi fauzi
fuad fouad
ghassan ghasan غسان
sajid sajjad ساجد
ghasem qasim qasem kassem qassem kasim kasem قاسم
habib حبيب حبیب
hafez hafiz hafidh حافظ
haider haidar heydar hayder haydar حيدر حیدر
hakim hakeem حكيم
haitham هيثم
hamad حمد
hamed حامد
hamid hameed حميد حمید
hamza hamzah حمزة
hani هاني
harun haroun haroon aaron aharon هارون
hasan hassan hassane حسن
hashem hashim هاشم
haim chaim haym hayyim חיים
hisham hicham هشام
hossam husam حسام
husein hussein hossein husayn hussain hosein housseine husain hussayn huseyin حسين حسین
ibrahim ebrahim ibrahima abraham avraham brahim إبراهيم ابراهیم ابراهيم אברהם
idris idriss edris
imad emad عماد
imran emran عمران
isa issa eisa عيسى
ismail ismael esmail ismaeel ismayil إسماعيل اسماعیل
jaafar jafar jaffar jafer جعفر
jalal جلال
jamal gamal djamel jamel cemal jamaal جمال
jamil djamil jameel gamil جميل
jaber jabir جابر
jasim jassim jassem qasim جاسم
javad jawad جواد
kadir qadir
kamal kemal kamaal كمال
kamel kamil kameel كامل
karim kareem kerim كريم کریم
khaled khalid halid khaleed خالد
khalil khaleel halil خليل خلیل
latif لطيف
maher mahir ماهر
mahdi mehdi مهدي مهدی
mahmud mahmoud mehmood mahmood محمود
majid majeed madjid ماجد مجید
malek malik مالك
mansur mansour mansoor mansoor منصور
marwan مروان
masud masoud massoud mesut مسعود
mohammad mohammed muhammad mohamed muhammed mohamad md mohd mehmet magomed mahomed mahamad mohamud mamadou mukhamed muhamed mochamad محمد
muhsin mohsen محسن
mojtaba mujtaba مجتبی
morteza murtaza murtada mortaza مرتضی
mostafa mustafa moustafa mustapha مصطفى مصطفی
mukhtar mokhtar moktar مختار
munir mounir منير
musab mosab مصعب
nabil nabeel نبيل
nader nadir نادر
naim naeem نعيم
nasir nasser naser nasr ناصر
nasrallah نصرالله
nayef nayif
nidal نضال
nizar نزار
nur noor nour نور
omar umar omer عمر
osama usama oussama أسامة
osman othman uthman usman ousmane osmane عثمان
qais qays kais
rafiq rafik rafiqul
rahim raheem رحيم
rahman rehman رحمن رحمان
rajab ragab rajab رجب
rami رامي
ramzi
rashad rachad رشاد
rashid rasheed rachid reshid رشيد
reza rida ridha رضا
riad riyad riyadh رياض
saad سعد
sadegh sadiq sadeq صادق
sadr صدر
said saeed sayeed sayed saed saeid سعيد سعید
salah صلاح
salam سلام
saleh salih صالح
salem salim سالم
salman سلمان
sami سامي
samir sameer سمير
shakir shaker
sharif chérif cherif شريف
suhail suhayl
sultan سلطان
tahir taher طاهر
talal طلال
tarek tariq tareq tarik طارق
taha طه
wael wail وائل
walid waleed oualid وليد
yahya yehia yahia يحيى
yasin yassin yaseen ياسين
yasir yasser ياسر
younes yunus yunis younis يونس
zaid zayd zeid زيد
zayn zine zein zain زين
abidin abidine عابدين
hugo ugo
zakaria zakariya زكريا
ziad ziyad زياد
moran
nir
aryeh arie arye אריה
cohen kohen kohn כהן
levi levy לוי
dov דוב
eitan eytan איתן
ehud אהוד
ammar عمار
ashraf أشرف
asim asem عاصم
atef atif عاطف
badr بدر
bandar بندر
burhan borhan برهان
fadel fadil fazel fazil فاضل
fadi فادي
fahd fahad فهد
faruq farouk farooq faruk فاروق
fathi فتحي
fayez faiz fayiz فايز
ghazi غازي
hadi هادي
haroon
ihab ehab إيهاب
ihsan ehsan إحسان
ilham
ilyas
iyad eyad إياد
izzat عزت
jabbar
kazem kadhim kazim kadhem كاظم
khalaf خلف
khalifa khalifah خليفة
labib
luay louay loay لؤي
mazen mazin مازن
mishal mishaal meshal mashal مشعل
mohannad muhannad مهند
muammar moammar muamar معمر
mundhir munther منذر
muslim moslem مسلم
naji nagi ناجي
najib naguib nagib najeeb نجيب
nawaf nawwaf نواف
qusay qusai قصي
raed raid رائد
rafi rafie
rafik
rauf raouf رؤوف
sabri صبري
safwan صفوان
samer سامر
sayf saif seif سيف
shadi شادي
shafiq shafik شفيق
shukri choukri شكري
taleb talib طالب
tawfiq tewfik taufik توفيق
thabit
turki تركي
uday odai udai oday عدي
wasim waseem وسيم
yazid يزيد
zuhair zuhayr زهير
gholam ghulam gulam غلام
gholamreza غلامرضا
alireza عليرضا
mohammadreza محمدرضا
gideon גדעון
menachem menahem מנחם
nachman nahman
netanyahu נתניהו
rachel rahel רחל
reuven reuben ראובן
tzvi zvi צבי
uri אורי
yehuda judah yehudah יהודה
yair יאיר
zeev זאב
armen
aram
"""
_ALEFS = str.maketrans("أإآیکى", "ااايكي")


@functools.cache
def _known() -> dict[str, frozenset[int]]:
    """Return the lines that each name stands in, by the name and by its sound."""
    lines = [line.split() for line in _LINES.split("\n") if line.strip()]
    first = {name: line for line in reversed(lines) for name in line}
    for short, name in GIVEN.items():
        if name not in first:
            first[name] = [name]
            lines.append(first[name])
        first[name].append(short)
    known: dict[str, set[int]] = {}
    for number, names in enumerate(lines):
        for name in names:
            known.setdefault(name.translate(_ALEFS), set()).add(number)
            if name.isascii():
                known.setdefault(signs(name), set()).add(number)
    return {name: frozenset(numbers) for name, numbers in known.items()}


def families(text: str, native: str = "") -> frozenset[int]:
    """Return which given names a word may be; none where it is no known one.

    :param text: the word in Latin letters; ``native`` as its own script writes it.

    >>> bool(families("bill") & families("william")), bool(families("hasan") & families("husein"))
    (True, False)
    """
    known = _known()
    return known.get(native.translate(_ALEFS)) or known.get(text) or known.get(signs(text)) or frozenset()
