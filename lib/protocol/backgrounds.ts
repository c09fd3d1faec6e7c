import * as z from 'zod/mini';

/** What a board may lie on beside plain: each a few lines of CSS in the board's own colour, no picture to load. */
export const BACKGROUNDS = ['plain', 'wash', 'dawn', 'dusk', 'hills', 'grid', 'dots', 'weave'] as const;
export const backgroundSchema = z.enum(BACKGROUNDS);
export type Background = z.infer<typeof backgroundSchema>;
