/** Where a long word of a narrow title may be broken: browsers without a dictionary break it anywhere. */

const SOFT = "\u00ad";
const LONG = /\p{L}{11,}/gu;
/** After a vowel and in front of a consonant with a vowel; letters that cling to the one before never begin a line. */
const BETWEEN = /(?<=\p{L}{2}[аеёиоуыэюяaeiouy])(?=[^аеёиоуыэюяaeiouyьъй][аеёиоуыэюяaeiouy]\p{L})/giu;

/** The title with signs at which its long words may be broken; they show only where a line ends. @param {string} title */
export const hyphenated = (title) => title.replace(LONG, (word) => word.replace(BETWEEN, SOFT));
