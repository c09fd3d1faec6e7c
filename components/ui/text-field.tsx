'use client';

import { Field as Base } from '@base-ui/react/field';
import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { Field, type FieldProps } from './field';
import { CONTROL_CLASS } from './field-styles';

type TextFieldProps = Omit<ComponentProps<'input'>, 'className' | 'defaultValue' | 'value'> &
  FieldProps & {
    value?: string | undefined;
    defaultValue?: string | undefined;
    onValueChange?: ((value: string) => void) | undefined;
    className?: string | undefined;
  };

/** One line of text with its label. */
export function TextField({ label, labelHidden, hint, error, optional, className, ...input }: TextFieldProps) {
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error} optional={optional}>
      <Base.Control {...input} className={clsx(CONTROL_CLASS, 'h-9 coarse:h-11', className)} />
    </Field>
  );
}
