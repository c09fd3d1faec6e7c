'use client';

import { Field as Base } from '@base-ui/react/field';
import { clsx } from 'clsx';
import type { ChangeEvent, ComponentProps } from 'react';
import { Field, type FieldProps } from './field';
import { CONTROL_CLASS } from './field-styles';

type TextAreaProps = Omit<ComponentProps<'textarea'>, 'className' | 'defaultValue' | 'value'> &
  FieldProps & {
    value?: string | undefined;
    defaultValue?: string | undefined;
    onValueChange?: ((value: string) => void) | undefined;
    className?: string | undefined;
  };

/** Several lines of text; grows with what is written. */
export function TextArea(props: TextAreaProps) {
  const { label, labelHidden, hint, error, optional, className, rows = 3, onValueChange, onChange, ...input } = props;
  function handleChange(event: ChangeEvent<HTMLTextAreaElement>) {
    onChange?.(event);
    onValueChange?.(event.target.value);
  }
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error} optional={optional}>
      <Base.Control
        render={<textarea rows={rows} {...input} onChange={handleChange} />}
        className={clsx(
          CONTROL_CLASS,
          'field-sizing-content max-h-[50dvh] min-h-18 resize-none py-2 leading-6',
          className,
        )}
      />
    </Field>
  );
}
