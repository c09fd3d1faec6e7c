import type { BoardTemplate } from '@/lib/protocol/board-templates';
import { contentCalendar, onboarding } from './people-templates';
import type { TemplateContent } from './template-content';
import { kanban, sprint } from './work-templates';

/** What each template puts onto a new board. */
export const TEMPLATE_CONTENTS: Readonly<Record<BoardTemplate, TemplateContent>> = {
  kanban,
  sprint,
  contentCalendar,
  onboarding,
};
