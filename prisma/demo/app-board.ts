import { APP_DOING } from './app-board-doing';
import { APP_DONE } from './app-board-done';
import { APP_PLANNED } from './app-board-planned';
import { APP_REVIEW } from './app-board-review';
import type { DemoBoard } from './demo-board';

/** The busy board: a small team a week before its release. */
export const APP_BOARD: DemoBoard = {
  title: 'Wayfold 2.0',
  color: 'teal',
  description:
    'Trail maps that work without a signal. **2.0** is offline first: download a region, walk it, and let the tracks find their way home later.\n\nWhat we promised ourselves: no feature that drains a battery before sunset.',
  labels: [
    { key: 'map', name: 'Map', color: 'green' },
    { key: 'offline', name: 'Offline', color: 'teal' },
    { key: 'sync', name: 'Sync', color: 'blue' },
    { key: 'design', name: 'Design', color: 'violet' },
    { key: 'bug', name: 'Bug', color: 'red' },
    { key: 'battery', name: 'Battery', color: 'amber' },
    { key: 'a11y', name: 'Accessibility', color: 'pink' },
    { key: 'chore', name: 'Chore', color: 'slate' },
  ],
  lists: [...APP_PLANNED, ...APP_DOING, ...APP_REVIEW, ...APP_DONE],
};
