"""Chinese numerals for dates and sums of money, as official documents write them.

num2words (0.5.14) knows no Chinese, so the rules of the bank bill regulation are written here.
"""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

DIGITS = "〇一二三四五六七八九"
CAPITALS = "零壹贰叁肆伍陆柒捌玖"
PLACES = ("", "拾", "佰", "仟")
GROUPS = ("", "万", "亿")
LIMIT = Decimal(10) ** 12


def date_in_words(day: date) -> str:
    """二〇二六年十一月二十日: the year digit by digit, month and day as numbers."""
    year = "".join(DIGITS[int(digit)] for digit in str(day.year))
    return f"{year}年{count_in_words(day.month)}月{count_in_words(day.day)}日"


def count_in_words(number: int) -> str:
    """Numbers below one hundred in everyday characters: 十, 十一, 二十, 二十一."""
    if not 0 <= number < 100:
        raise ValueError(f"{number} is not between 0 and 99")
    tens, ones = divmod(number, 10)
    if not tens:
        return DIGITS[ones]
    return ("" if tens == 1 else DIGITS[tens]) + "十" + (DIGITS[ones] if ones else "")


def amount_in_words(amount: Decimal | int | str) -> str:
    """A sum in capital characters (人民币大写), rounded to the fen, as banks read it."""
    value = Decimal(amount).quantize(Decimal("0.01"), ROUND_HALF_UP)
    if not value.is_finite() or abs(value) >= LIMIT:
        raise ValueError(f"{amount} cannot be written as a sum of money")
    sign, value = ("负" if value < 0 else ""), abs(value)
    yuan, cents = divmod(int(value * 100), 100)
    return sign + (_yuan(yuan) if yuan or not cents else "") + _cents(*divmod(cents, 10), yuan)


def _yuan(yuan: int) -> str:
    return whole_in_words(yuan) + "元"


def _cents(jiao: int, fen: int, yuan: int) -> str:
    if not jiao and not fen:
        return "整"
    first = CAPITALS[jiao] + "角" if jiao else ("零" if yuan else "")
    return first + (CAPITALS[fen] + "分" if fen else "整")


def whole_in_words(number: int) -> str:
    """A whole number in capital characters; one 零 stands for any run of zeros inside."""
    if not number:
        return CAPITALS[0]
    words, gap = "", False
    for index, group in reversed(list(enumerate(_fours(number)))):
        if not group:
            gap = bool(words)
            continue
        if words and (gap or group < 1000):
            words += CAPITALS[0]
        words += _group(group) + GROUPS[index]
        gap = False
    return words


def _fours(number: int) -> list[int]:
    groups = []
    while number:
        number, group = divmod(number, 10000)
        groups.append(group)
    return groups


def _group(group: int) -> str:
    words, gap = "", False
    for place in (3, 2, 1, 0):
        digit = group // 10**place % 10
        if not digit:
            gap = bool(words)
            continue
        words += (CAPITALS[0] if gap else "") + CAPITALS[digit] + PLACES[place]
        gap = False
    return words
