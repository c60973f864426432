"""How money is written: signs and ISO codes, and its names from CLDR (`Swiss francs`, `francs suisses`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from types import ModuleType

from babel import Locale
from babel.numbers import get_territory_currencies

# whose dollar it is, before or behind its sign, in capitals or not: `HK$3`, `hk $ 3`, `3 $CAD`
_DOLLARS = {
    "US": "USD", "USD": "USD", "CA": "CAD", "CAN": "CAD", "CAD": "CAD", "AU": "AUD", "AUD": "AUD", "NZ": "NZD", "NZD": "NZD",
    "HK": "HKD", "HKD": "HKD", "NT": "TWD", "NTD": "TWD",
}  # fmt: skip
# codes that are written in small letters too, and are no words then
_SMALL = "usd eur gbp jpy cny inr chf sek nok dkk aud nzd hkd sgd krw pln czk huf thb myr zar brl mxn aed ils egp uah bgn kwd lbp vnd ngn rmb btc"
SIGNS = {
    "U.S.$": "USD", "U.S. $": "USD", "u.s. $": "USD", "u.s $": "USD", "C$": "CAD", "C $": "CAD", "c $": "CAD", "$ c": "CAD", "$ C": "CAD",
    "A$": "AUD", "S$": "SGD", "R$": "BRL", "MX$": "MXN", "Mex$": "MXN", "J$": "JMD", "N$": "NAD",
    "€": "EUR", "£": "GBP", "¥": "JPY", "￥": "CNY", "₹": "INR", "Rs": "INR", "Rs.": "INR", "rs": "INR", "rs.": "INR", "₩": "KRW", "₪": "ILS",
    "₽": "RUB", "₴": "UAH", "₺": "TRY", "₫": "VND", "฿": "THB", "₿": "BTC", "RM": "MYR", "zł": "PLN", "Kč": "CZK", "Ft": "HUF",
    "FCFA": "XOF", "₦": "NGN", "₱": "PHP", "₡": "CRC", "₲": "PYG", "₮": "MNT", "₭": "LAK", "₵": "GHS", "₾": "GEL", "៛": "KHR", "৳": "BDT", "RMB": "CNY", "BTC": "BTC",
    **{code: code.upper() for code in _SMALL.split()}, "rmb": "CNY",
    **{sign: code for c, code in _DOLLARS.items() for sign in (f"{c}$", f"{c} $", f"{c.lower()}$", f"{c.lower()} $", f"${c}", f"$ {c}")},
}  # fmt: skip
ABROAD = "CNH"  # the yuan traded abroad has the name of the yuan


@cache
def current_currencies() -> frozenset[str]:
    """ISO codes of the money in use somewhere today."""
    return frozenset(code for codes in _by_region().values() for code in codes)


@cache
def _by_region() -> dict[str, list[str]]:
    regions = (str(r) for r in Locale("en").territories)
    return {r: get_territory_currencies(r) for r in regions if len(r) == 2}


def currency_forms(locale: Locale, own: ModuleType) -> Iterator[tuple[str, str, bool]]:
    """(form, ISO code, whether it is a symbol) of all money, that of today before the old one of the same name.

    Names stand in all their plurals, with and without *new* and, in English, with the country instead of its
    adjective (*Mexico pesos*); a head that only one money of today has stands alone (*zlotys*).
    """
    plurals, current = locale._data["currency_names_plural"], current_currencies()
    heads: dict[str, set[str]] = {}
    for code, name in sorted(locale.currencies.items(), key=lambda named: named[0] not in current):
        today = code in current
        # of old money, a name by itself is too short, one with its years or kind too special
        if code == ABROAD or (not today and ("(" in name or not re.search(r"\s", name))):
            continue
        for form in dict.fromkeys((name, *plurals.get(code, {}).values())):
            form = re.sub(r"\s*\(.*?\)", "", form)
            yield form, code, False
            parts = [part for part in form.split() if part.lower() not in own.NEW.split()]
            if not parts:
                continue
            yield " ".join(parts), code, False
            head = parts[0] if own.CURRENCY_HEAD == "first" else parts[-1]
            if today and len(head) > 2:
                heads.setdefault(head.lower(), set()).add(code)
            if today and own.CURRENCY_HEAD == "last":
                for region, used in _by_region().items():
                    if code in used:
                        yield f"{locale.territories[region]} {head}", code, False
        if today and code not in own.NOT_CODES.split():
            yield code, code, True
        sign = locale.currency_symbols.get(code, code)
        if today and len(sign) > 1 and sign != code:
            yield sign, code, True
    for head, codes in heads.items():
        if len(codes) == 1 and head not in own.NOT_MONEY.split():
            yield head, next(iter(codes)), False
