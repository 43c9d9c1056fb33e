"""What a customer of each persona is worth over the time that he stays."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.figures.charts import exact_money, money, people
from cjm_studio.insight.lifetime import average_ltv, ltv
from cjm_studio.language import number
from cjm_studio.model import Journey, Persona


def draw_lifetime_values(journey: Journey) -> None:
    """A card for each persona: profit a month x months = LTV; what is missing is said with the way to it."""
    say, language, currency = session.say(), session.language(), journey.head.currency
    st.markdown(f"#### {say('What a customer is worth')}")
    personas = journey.all_of(Persona)
    if not personas:
        st.caption(
            say("No personas yet. Each persona with a profit per month and a lifetime gets an LTV here.")
        )
    with st.grid("auto", min_column_width=250, gap="small"):
        for persona in personas:
            _draw(persona, currency)
    average = average_ltv(journey)
    if average is not None and len(personas) > 1:
        st.caption(
            session.plain(
                say(
                    "On average by their numbers: {money} a customer",
                    money=exact_money(average, currency, language),
                )
            )
        )


def _draw(persona: Persona, currency: str) -> None:
    say, language = session.say(), session.language()
    worth = ltv(persona)
    with st.container(border=True, key=f"ltv-{persona.id}"):
        st.markdown(f"**{session.plain(persona.name or say('no name'))}**")
        if worth is None or persona.profit_per_month is None or persona.lifetime_months is None:
            st.caption(say("Profit per month or lifetime is not known, so there is no LTV."))
            if st.button(say("Say it"), key=f"say-ltv-{persona.id}", icon=":material/edit:"):
                session.select(persona.id)
                session.go_to("map")
            return
        st.markdown(f"### {session.plain(exact_money(worth, currency, language))}")
        st.caption(
            session.plain(
                say(
                    "{profit} a month × {months} months",
                    profit=exact_money(persona.profit_per_month, currency, language),
                    months=number(persona.lifetime_months, language),
                )
            )
        )
        if persona.segment_size:
            st.caption(
                session.plain(
                    say(
                        "The segment: {people} people, {money}",
                        people=people(persona.segment_size, language),
                        money=money(worth * persona.segment_size, currency, language),
                    )
                )
            )
