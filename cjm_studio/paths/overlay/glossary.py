"""Words that logs and maps often use for the same thing, in both languages.

Each line is one meaning: its name, then the beginnings of words that have it. A word has the meaning of the
longest beginning that it has; beginnings of fewer than four letters, and those with a point, must be the
whole word.
"""

from functools import lru_cache

from cjm_studio.paths.overlay.latin import LATIN

WHOLE_WORD = 4

MEANINGS = """
account     account profile cabinet личн кабинет профил аккаунт
advert      advert campaign banner promo offer реклам баннер промо акци предложен
answer      answer reply respond ответ
apply       appli application заявк заявлен анкет
approve     approv одобр соглас
basket      basket cart. carts. trolley bag корзин
branch      branch office store shop отделен офис магазин салон филиал
buy         buy bought purchas checkout купи покуп чек receipt
calculate   calculat calc калькул расчёт расчет
call        call phone ivr звон телефон
cancel      cancel abandon refus отмен отказ брос
card        card карт
catalogue   catalog listing категор катал витрин
chat        chat messenger чат мессендж
compare     compar сравн
complaint   complain claim жалоб претенз
confirm     confirm подтвержд подтверд
contract    contract agreement договор контракт
courier     courier deliver ship достав курьер отгруз
discount    discount coupon voucher скид купон
document    document file sheet документ файл справк
enter       enter entry login signin авториз вход вошел вошёл логин
error       error fail bug crash ошибк сбой
feedback    feedback review rating отзыв оценк
filter      filter фильтр
form        form форм бланк
help        help support помощ поддержк
home        home. main. landing главн домашн лендинг
invoice     invoice bill счёт счет квитанц
install     install setup установ монтаж подключ
leave       leave left exit logout выход ушел ушёл
letter      email mail newsletter письм рассылк почт
loan        loan credit кредит займ заем заём
map         map locator карт
message     message sms push notif сообщ уведомл смс пуш
money       money payout деньг
open        open открыт
operator    operator agent manager clerk оператор менеджер сотрудник
order       order заказ
pay         pay paid payment оплат платёж платеж
price       price tariff cost цен тариф стоимост
product     product item good sku товар продукт
queue       queue wait ticket очеред ожидан талон
register    regist signup enrol регистр
repair      repair fix service ремонт сервис
return      return refund возврат вернул
search      search find query поиск искать нашёл
send        send sent dispatch отправ
sign        sign signed подпис
survey      survey poll nps csat опрос анкетирован
view        view look visit show просмотр смотр визит посещ
website     site website web сайт
wish        wish favorite favourite избран желан
"""

_BEGINNINGS: dict[str, str] = {}
for _line in MEANINGS.split("\n"):
    if _line.strip():
        _name, *_beginnings = _line.split()
        _BEGINNINGS |= {beginning: _name for beginning in _beginnings if beginning not in _BEGINNINGS}
# oplata_zakaza is «Оплата заказа»; short ones would be taken for words of another language.
for _beginning, _name in tuple(_BEGINNINGS.items()):
    _latin = _beginning.translate(LATIN)
    if len(_latin) > WHOLE_WORD:
        _BEGINNINGS.setdefault(_latin, _name)


@lru_cache(maxsize=8192)
def meaning(word: str) -> str:
    """The name of what a word in small letters means, "" when the glossary does not know it."""
    if f"{word}." in _BEGINNINGS:
        return _BEGINNINGS[f"{word}."]
    for length in range(len(word), 0, -1):
        found = _BEGINNINGS.get(word[:length])
        if found and (length >= WHOLE_WORD or length == len(word)):
            return found
    return ""
