import { deviceSwitch } from '@/components/ui/device-switch';

/** Whether a screen reader is told what others change. */
export const spokenChanges = deviceSwitch('baton.spokenChanges', true);
