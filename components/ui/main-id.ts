/** The id of each page's own content: its `main`, to which the skip link leads. */
export const MAIN_ID = 'main';
