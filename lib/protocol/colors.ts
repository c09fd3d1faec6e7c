import * as z from 'zod/mini';

/** Ten colours that stay apart for colour-blind people; the theme gives each its shade in light and dark. */
export const COLORS = ['slate', 'red', 'orange', 'amber', 'lime', 'green', 'teal', 'blue', 'violet', 'pink'] as const;
export const colorSchema = z.enum(COLORS);
export type Color = z.infer<typeof colorSchema>;
