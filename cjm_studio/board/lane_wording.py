"""The words of lanes, of folded stages and of links on the board."""

from cjm_studio.language import N_

LANE_WORDS = {
    "add_lane": N_("Add a lane"),
    "fold_stage": N_("Fold this stage"),
    "folded_cards": N_("cards in the folded stage: {count}"),
    "hidden_lanes": N_("Hidden lanes: {count}"),
    "hide_lane": N_("Hide this lane"),
    "lane_down": N_("Move down"),
    "lane_name": N_("Name of the lane"),
    "lane_options": N_("What to do with this lane"),
    "lane_up": N_("Move up"),
    "lanes": N_("Lanes"),
    "needs_action": N_("There is nothing in this column yet that your people do. Add that first."),
    "needs_expectation": N_(
        "There is no expectation in this column yet. Add one first: a promise stands where the expectation "
        "is that it sets."
    ),
    "partner": N_("Partner"),
    "remove_lane": N_("Remove this lane; its cards stay"),
    "rename_lane": N_("Rename"),
    "show_again": N_("Show again"),
    "unfold_stage": N_("Open this stage"),
    "which_lane": N_("Which lane?"),
    "add_link": N_("Link with something"),
    "all_links": N_("Show all links"),
    "drop_link": N_("Remove this link"),
    "find_target": N_("Find what to link with"),
    "how_linked": N_("How are they linked?"),
    "link_hint": N_("Click a card, or walk to it with the arrows and press Enter. Or find it by its words."),
    "link_new": N_("Link: {name}"),
    "no_link_fits": N_("No link joins these two: {one} and {other}."),
    "no_links": N_("Nothing is linked with it yet. Press L on a card, then choose another one."),
    "nothing_found": N_("Nothing found"),
}
