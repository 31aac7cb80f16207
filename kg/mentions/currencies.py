"""Currencies by sign, code and name, as English-language news writes them (ISO 4217)."""

from kg.mentions.words import Phrase, listed, phrases

SIGNS = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₴": "UAH",
    "₽": "RUB",
    "₹": "INR",
    "₩": "KRW",
    "₪": "ILS",
    "₺": "TRY",
    "₫": "VND",
    "₦": "NGN",
    "₱": "PHP",
    "₸": "KZT",
    "₾": "GEL",
    "₼": "AZN",
    "฿": "THB",
    "＄": "USD",
    "￥": "JPY",
    "￡": "GBP",
}

DOLLARS = {
    "us": "USD",
    "c": "CAD",
    "ca": "CAD",
    "can": "CAD",
    "cdn": "CAD",
    "a": "AUD",
    "au": "AUD",
    "aud": "AUD",
    "usd": "USD",
    "cad": "CAD",
    "nz": "NZD",
    "hk": "HKD",
    "s": "SGD",
    "sg": "SGD",
    "nt": "TWD",
    "r": "BRL",
    "mx": "MXN",
    "j": "JMD",
    "tt": "TTD",
    "n": "NAD",
    "z": "ZWL",
}
"""Letters glued to a dollar sign."""

YUAN = {"cn": "CNY", "rmb": "CNY", "jp": "JPY"}
"""Letters glued to a yen sign."""

CODES = frozenset(
    listed(
        "USD EUR GBP JPY CHF CNY RUB UAH PLN CZK HUF RON BGN SEK NOK DKK ISK TRY ILS EGP SAR AED QAR KWD BHD "
        "OMR JOD IQD IRR LBP SYP YER AFN PKR INR BDT LKR NPR KRW TWD HKD SGD THB VND PHP IDR MYR AUD NZD CAD "
        "MXN BRL ARS CLP COP ZAR NGN KES ETB GHS UGX TZS MAD TND DZD LYD SDG KZT UZS GEL AMD AZN BYN MDL RSD "
        "MMK KHR RUR RMB"
    )
)
"""ISO 4217 codes in use in the news, without those that are English words in capitals (ALL, TOP, CUP, PEN)."""

OLD_CODES = {"RUR": "RUB", "RMB": "CNY"}

PREFIX_WORDS = {"Rs": "INR", "Re": "INR", "INR": "INR", "zł": "PLN", "kr": None, "RM": "MYR", "Fr": "CHF"}
"""Words that stand before a sum as a sign does; None where several currencies share them."""

NAMES: dict[str, str | None] = {
    "dollar": "USD",
    "euro": "EUR",
    "sterling": "GBP",
    "quid": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "ruble": "RUB",
    "rouble": "RUB",
    "hryvnia": "UAH",
    "hryvna": "UAH",
    "hryvni": "UAH",
    "hryven": "UAH",
    "zloty": "PLN",
    "złoty": "PLN",
    "zlotych": "PLN",
    "zł": "PLN",
    "lira": "TRY",
    "rupee": "INR",
    "shekel": "ILS",
    "dirham": "AED",
    "riyal": "SAR",
    "rial": "IRR",
    "franc": "CHF",
    "dinar": None,
    "peso": None,
    "krona": None,
    "kronor": "SEK",
    "krone": None,
    "kroner": None,
    "kr": None,
    "crown": None,
    "koruna": "CZK",
    "shilling": None,
    "forint": "HUF",
    "leu": "RON",
    "lei": "RON",
    "leva": "BGN",
    "lev": "BGN",
    "tenge": "KZT",
    "lari": "GEL",
    "manat": "AZN",
    "baht": "THB",
    "ringgit": "MYR",
    "rupiah": "IDR",
    "rand": "ZAR",
    "naira": "NGN",
    "birr": "ETB",
    "taka": "BDT",
}
"""Singular names; the plural in -s is read too. Where neighbours share a name, the one that news means by it alone, or
None where there is none such."""

SCALED_NAMES: dict[str, str | None] = {"pound": "GBP", "won": "KRW", "dong": "VND", "real": "BRL", "afghani": "AFN"}
"""Names that are other words as well: read as money only after "million" and the like."""

OF_COUNTRY: dict[Phrase, str] = {
    phrase: code
    for code, keys in {
        "USD": "us dollar|american dollar",
        "CAD": "canadian dollar",
        "AUD": "australian dollar",
        "NZD": "zealand dollar",
        "HKD": "kong dollar",
        "SGD": "singapore dollar|singaporean dollar",
        "TWD": "taiwan dollar|taiwanese dollar",
        "GBP": "british pound|uk pound",
        "EGP": "egyptian pound",
        "LBP": "lebanese pound|lebanese lira",
        "SYP": "syrian pound|syrian lira",
        "SDG": "sudanese pound",
        "SSP": "sudan pound",
        "TRY": "turkish lira",
        "CNY": "chinese yuan",
        "JPY": "japanese yen",
        "RUB": "russian ruble|russian rouble",
        "BYN": "belarusian ruble|belarusian rouble",
        "UAH": "ukrainian hryvnia",
        "PLN": "polish zloty",
        "CZK": "czech crown|czech koruna",
        "SEK": "swedish krona|swedish kronor|swedish crown|swedish krone|swedish kroner",
        "NOK": "norwegian krone|norwegian kroner|norwegian crown|norwegian krona|norwegian kronor",
        "DKK": "danish krone|danish kroner|danish crown|danish krona|danish kronor",
        "ISK": "icelandic krona|icelandic kronur",
        "INR": "indian rupee",
        "PKR": "pakistani rupee|pakistan rupee",
        "LKR": "lankan rupee|lanka rupee",
        "NPR": "nepalese rupee|nepali rupee",
        "ILS": "israeli shekel",
        "AED": "emirati dirham|uae dirham",
        "MAD": "moroccan dirham",
        "SAR": "saudi riyal|saudi rial",
        "QAR": "qatari riyal|qatari rial|qatar riyal",
        "IRR": "iranian rial|iranian riyal",
        "OMR": "omani rial|omani riyal",
        "YER": "yemeni rial|yemeni riyal",
        "KRW": "korean won",
        "CHF": "swiss franc",
        "XOF": "cfa franc",
        "RWF": "rwandan franc",
        "KWD": "kuwaiti dinar",
        "IQD": "iraqi dinar",
        "JOD": "jordanian dinar",
        "RSD": "serbian dinar",
        "LYD": "libyan dinar",
        "TND": "tunisian dinar",
        "DZD": "algerian dinar",
        "BHD": "bahraini dinar|bahrain dinar",
        "PHP": "philippine peso",
        "MXN": "mexican peso",
        "COP": "colombian peso",
        "ARS": "argentine peso|argentinian peso",
        "CLP": "chilean peso",
        "KES": "kenyan shilling",
        "UGX": "ugandan shilling",
        "TZS": "tanzanian shilling",
        "SOS": "somali shilling",
        "RON": "romanian leu|romanian lei",
        "MDL": "moldovan leu|moldovan lei",
        "BRL": "brazilian real|brazilian reais",
        "ZAR": "african rand",
        "VND": "vietnamese dong",
        "AFN": "afghan afghani",
        "AMD": "armenian dram",
        "MMK": "myanmar kyat|burmese kyat",
    }.items()
    for phrase in phrases(keys)
}
"""Country word and singular name: what the two together mean."""

COUNTRY_WORDS = frozenset(phrase[0] for phrase in OF_COUNTRY) | {"new", "hong", "south", "sri", "u"}
"""Words that may stand between a number and the currency's name."""


NATIONS = {
    "norway": "norwegian",
    "oslo": "norwegian",
    "sweden": "swedish",
    "stockholm": "swedish",
    "denmark": "danish",
    "copenhagen": "danish",
    "iceland": "icelandic",
    "czechia": "czech",
    "kuwait": "kuwaiti",
    "iraq": "iraqi",
    "jordan": "jordanian",
    "serbia": "serbian",
    "libya": "libyan",
    "tunisia": "tunisian",
    "algeria": "algerian",
    "philippines": "philippine",
    "manila": "philippine",
    "mexico": "mexican",
    "colombia": "colombian",
    "argentina": "argentine",
    "chile": "chilean",
    "kenya": "kenyan",
    "uganda": "ugandan",
    "tanzania": "tanzanian",
    "somalia": "somali",
}
"""Countries whose currencies share a name, with the word that stands in ``OF_COUNTRY``."""


def singular(word: str) -> str:
    """Return a currency's name without the plural's -s."""
    if word in NAMES or word in SCALED_NAMES:
        return word
    return word.removesuffix("s")
