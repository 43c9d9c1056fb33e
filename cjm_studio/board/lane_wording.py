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
    "needs_expectation": N_(
        "There is no expectation in this column yet. Add one first: a promise stands where the expectation is "
        "that it sets."
    ),
    "remove_lane": N_("Remove this lane; its cards stay"),
    "rename_lane": N_("Rename"),
    "show_again": N_("Show again"),
    "unfold_stage": N_("Open this stage"),
    "which_lane": N_("Which lane?"),
}
