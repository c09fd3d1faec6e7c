'use client';

import { deviceSwitch } from '@/components/ui/device-switch';

/** In an address it opens the inspector on this visit. */
export const INSPECT_PARAMETER = 'inspect';

const setting = deviceSwitch('baton.inspector', false);

/** Whether the person has switched the developer's tools on, on this device. */
export const useInspectorSetting = setting.use;

export const setInspectorSetting = setting.set;
