/** A blank of a letter in a file of words, where there is nothing to put in: so many characters wide. */
export const BLANK = '＿'.repeat(8);
