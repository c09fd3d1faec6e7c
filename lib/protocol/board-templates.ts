import * as z from 'zod/mini';

/** What a new board can begin with, beside nothing. */
export const BOARD_TEMPLATES = ['kanban', 'sprint', 'contentCalendar', 'onboarding'] as const;
export const boardTemplateSchema = z.enum(BOARD_TEMPLATES);
export type BoardTemplate = z.infer<typeof boardTemplateSchema>;
