/** Where the sheet of the boxes is: a file of its own, so that a site without practices carries nothing of it. */
export const PRACTICE_SHEET = '/practices/ours.css';
