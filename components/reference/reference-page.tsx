import { routes } from '@/components/routes';
import { Logo } from '@/components/shell/logo';
import { SkipLink } from '@/components/shell/skip-link';
import { common } from '@/components/strings/common';
import { reference } from '@/components/strings/reference';
import { AppLink } from '@/components/ui/app-link';
import { MAIN_ID } from '@/components/ui/main-id';
import type { NamedRoute } from '@/lib/protocol/http/routes';
import type { Json } from '@/lib/protocol/spec/schema-book';
import { CloseCodesTable } from './close-codes-table';
import { Chapter, Entry } from './entry';
import { FieldList, TypeText } from './field-list';
import { type Place, ReferenceContents } from './reference-contents';
import { RouteEntry, routeAnchor } from './route-entry';
import { fieldsOf, schemaAnchor, typeWords } from './schema-words';
import { Words } from './words';

/** A frame or an event with its schema. `by` says who sends it, where that is not plain. */
export interface DescribedMessage {
  readonly name: string;
  readonly summary?: string | undefined;
  readonly by?: string;
  readonly schema: Json;
}

export interface ReferencePageProps {
  readonly areas: ReadonlyMap<string, readonly NamedRoute[]>;
  readonly operationOf: (route: NamedRoute) => Json;
  readonly frames: readonly DescribedMessage[];
  readonly streams: ReadonlyMap<keyof typeof reference.streams, readonly DescribedMessage[]>;
  readonly bodies: Record<string, Json>;
  readonly schemas: Record<string, Json>;
}

const chapterAnchor = (title: string) => `part-${title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`;

/** The protocol for programmers: every route, frame, event and schema, each with an address of its own. */
export function ReferencePage({ areas, operationOf, frames, streams, bodies, schemas }: ReferencePageProps) {
  const { parts, begin } = reference;
  const streamTitles = [...streams.keys()].map((kind) => reference.streams[kind]);
  const chapters = [begin.title, ...areas.keys(), parts.frames, ...streamTitles, parts.closeCodes, parts.schemas];
  return (
    <div className="h-dvh overflow-y-auto bg-canvas">
      <SkipLink />
      <header className="mx-auto flex h-16 max-w-6xl items-center gap-4 px-4 sm:px-6">
        <AppLink href={routes.landing} className="flex items-center gap-2.5 rounded-md">
          <Logo />
          <span className="text-lg font-semibold tracking-tight">{common.product}</span>
        </AppLink>
        <span className="grow" />
        <DocumentLink href="/api/openapi.json">{reference.openApi}</DocumentLink>
        <DocumentLink href="/api/asyncapi.json">{reference.asyncApi}</DocumentLink>
      </header>
      <div className="mx-auto max-w-6xl gap-10 px-4 pb-24 sm:px-6 lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
        <div className="py-4 lg:sticky lg:top-0 lg:flex lg:h-dvh lg:flex-col lg:self-start">
          <ReferenceContents
            chapters={chapters.map((title) => ({ id: chapterAnchor(title), label: title, words: '' }))}
            entries={placesOf(areas, frames, streams, schemas)}
          />
        </div>
        <main id={MAIN_ID} tabIndex={-1} className="min-w-0 pt-4 outline-none">
          <h1 className="text-3xl font-semibold tracking-[-0.02em]">{reference.title}</h1>
          <p className="mt-3 mb-12 max-w-2xl text-md text-ink-2">{reference.lead}</p>
          <Chapter id={chapterAnchor(begin.title)} title={begin.title}>
            <ol className="max-w-2xl list-decimal space-y-2 pl-5 text-base leading-6 text-ink-2">
              {begin.steps.map((step) => (
                <li key={step}>
                  <Words>{step}</Words>
                </li>
              ))}
            </ol>
          </Chapter>
          {[...areas].map(([area, areaRoutes]) => (
            <Chapter key={area} id={chapterAnchor(area)} title={area}>
              {areaRoutes.map((route) => (
                <RouteEntry key={route.name} route={route} operation={operationOf(route)} schemas={bodies} />
              ))}
            </Chapter>
          ))}
          <Chapter id={chapterAnchor(parts.frames)} title={parts.frames} lead={parts.framesLead}>
            {frames.map((frame) => (
              <MessageEntry key={frame.name} id={`frame-${frame.name}`} {...frame} />
            ))}
          </Chapter>
          {[...streams].map(([kind, events]) => (
            <Chapter key={kind} id={chapterAnchor(reference.streams[kind])} title={reference.streams[kind]}>
              {events.map((event) => (
                <MessageEntry key={event.name} id={`event-${kind}-${event.name}`} {...event} />
              ))}
            </Chapter>
          ))}
          <Chapter id={chapterAnchor(parts.closeCodes)} title={parts.closeCodes} lead={parts.closeCodesLead}>
            <CloseCodesTable />
          </Chapter>
          <Chapter id={chapterAnchor(parts.schemas)} title={parts.schemas}>
            {Object.entries(schemas).map(([name, schema]) => (
              <SchemaEntry key={name} name={name} schema={schema} />
            ))}
          </Chapter>
        </main>
      </div>
    </div>
  );
}

function DocumentLink({ href, children }: { href: string; children: string }) {
  return (
    <a
      href={href}
      className="rounded-sm font-mono text-sm text-accent-ink underline decoration-transparent underline-offset-3 fine:hover:decoration-current"
    >
      {children}
    </a>
  );
}

function MessageEntry({ id, name, summary, by, schema }: DescribedMessage & { id: string }) {
  const title = (
    <>
      <code className="break-all font-mono text-sm">{name}</code>
      {by ? <span className="ml-2 text-sm font-normal text-ink-3">{by}</span> : null}
    </>
  );
  return (
    <Entry id={id} title={title} lead={summary}>
      <div className="lg:col-span-2">
        <FieldList fields={fieldsOf(schema)} />
      </div>
    </Entry>
  );
}

function SchemaEntry({ name, schema }: { name: string; schema: Json }) {
  const fields = fieldsOf(schema);
  return (
    <Entry
      id={schemaAnchor(name)}
      title={<code className="break-all font-mono text-sm">{name}</code>}
      lead={schema.description as string | undefined}
    >
      <div className="lg:col-span-2">
        {fields.length > 0 ? <FieldList fields={fields} /> : <TypeText words={typeWords(schema)} />}
      </div>
    </Entry>
  );
}

function placesOf(
  areas: ReferencePageProps['areas'],
  frames: readonly DescribedMessage[],
  streams: ReferencePageProps['streams'],
  schemas: Record<string, Json>,
): Place[] {
  const names = (schema: Json) =>
    fieldsOf(schema)
      .flatMap((field) => [field.name, ...field.fields.map(({ name }) => name)])
      .join(' ');
  return [
    ...[...areas.values()].flat().map(({ name, method, path, summary }) => ({
      id: routeAnchor(name),
      label: `${method} ${path.replace('/api', '')}`,
      words: `${name} ${summary}`,
    })),
    ...frames.map(({ name, schema }) => ({ id: `frame-${name}`, label: name, words: `frame ${names(schema)}` })),
    ...[...streams].flatMap(([kind, events]) =>
      events.map(({ name, schema }) => ({
        id: `event-${kind}-${name}`,
        label: `${name} (${kind})`,
        words: `event ${names(schema)}`,
      })),
    ),
    ...Object.entries(schemas).map(([name, schema]) => ({ id: schemaAnchor(name), label: name, words: names(schema) })),
  ];
}
