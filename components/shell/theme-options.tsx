'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { shell } from '@/components/strings/shell';

/** The three themes with their words and icons, for menus and settings alike. */
export const THEME_OPTIONS = [
  { value: 'system', label: shell.theme.system, icon: <Monitor aria-hidden="true" /> },
  { value: 'light', label: shell.theme.light, icon: <Sun aria-hidden="true" /> },
  { value: 'dark', label: shell.theme.dark, icon: <Moon aria-hidden="true" /> },
] as const;
