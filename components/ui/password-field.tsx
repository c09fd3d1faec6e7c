'use client';

import { Eye, EyeOff } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { common } from '@/components/strings/common';
import { IconButton } from './icon-button';
import { TextField } from './text-field';

/** A password that its writer may look at. */
export function PasswordField(props: Omit<ComponentProps<typeof TextField>, 'type'>) {
  const [visible, setVisible] = useState(false);
  return (
    <div className="relative">
      <TextField {...props} type={visible ? 'text' : 'password'} className="pr-10 coarse:pr-12" spellCheck={false} />
      <IconButton
        label={visible ? common.hidePassword : common.showPassword}
        aria-pressed={visible}
        size="sm"
        className="absolute! top-[30px] right-1 coarse:top-[26px] coarse:right-0"
        onClick={() => setVisible(!visible)}
      >
        {visible ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
      </IconButton>
    </div>
  );
}
