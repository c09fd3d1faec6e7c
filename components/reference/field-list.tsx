import { reference } from '@/components/strings/reference';
import { Badge } from '@/components/ui/badge';
import type { Field, TypeWord } from './schema-words';

/** A type, its names being links. */
export function TypeText({ words }: { words: readonly TypeWord[] }) {
  return (
    <span className="min-w-0 break-all font-mono text-xs text-ink-2">
      {words.map(({ text, target }, index) =>
        target ? (
          <a
            // biome-ignore lint/suspicious/noArrayIndexKey: the words of a type never change their order.
            key={index}
            href={`#${target}`}
            className="rounded-sm text-accent-ink underline decoration-transparent underline-offset-3 fine:hover:decoration-current"
          >
            {text}
          </a>
        ) : (
          text
        ),
      )}
    </span>
  );
}

/** The fields of an object, those of its parts indented beneath. */
export function FieldList({ fields }: { fields: readonly Field[] }) {
  return (
    <ul>
      {fields.map((field) => (
        <li key={field.name} className="py-1">
          <span className="flex flex-wrap items-baseline gap-x-2">
            <code className="break-all font-mono text-sm font-medium text-ink">{field.name}</code>
            <TypeText words={field.type} />
            {field.required ? null : <Badge>{reference.optional}</Badge>}
          </span>
          {field.fields.length > 0 ? (
            <div className="mt-1 border-line border-l pl-4">
              <FieldList fields={field.fields} />
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
