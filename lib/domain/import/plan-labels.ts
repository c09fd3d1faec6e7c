import type { Id } from '@/lib/protocol/primitives';
import type { Label } from '@/lib/protocol/things';
import { cutToLength, toOneLine } from './bounded-text';
import { MAX_LABEL_NAME_LENGTH } from './limits';
import { keepText, type Planning } from './planning';
import { isColorName, translateColor } from './trello-colors';
import type { TrelloExport } from './trello-export';
import type { TrelloCard, TrelloLabel } from './trello-schemas';

export interface PlannedLabels {
  readonly labels: readonly Label[];
  /** The labels of a card, each once; references that resolve to nothing are reported. */
  readonly labelIdsOf: (card: TrelloCard) => Id[];
  /** Names that had to be cut, in full. */
  readonly cutNames: readonly string[];
}

/**
 * The board's labels out of four sources, the surest first: the list of labels; in exports that have none, the names by
 * colour; the labels that cards carry; and colours that cards name in place of a label.
 */
export function planLabels(trello: TrelloExport, planning: Planning): PlannedLabels {
  const shelf = new LabelShelf(trello.labelNames, planning);
  for (const label of trello.labels.all) shelf.add(label);
  if (!trello.hasLabels) {
    for (const [color, name] of trello.labelNames) if (name !== '') shelf.addWithoutId({ color, name });
  }
  for (const label of trello.cards.all.flatMap((card) => card.labels.all)) {
    if (typeof label !== 'string') shelf.addFromCard(label);
  }
  for (const reference of trello.cards.all.flatMap(referencesOf)) shelf.addColor(reference);

  return {
    labels: shelf.labels,
    cutNames: shelf.cutNames,
    labelIdsOf: (card) => {
      const ids = new Set<Id>();
      for (const label of card.labels.all) {
        const id = typeof label === 'string' ? undefined : shelf.findFromCard(label);
        if (id) ids.add(id);
      }
      for (const reference of referencesOf(card)) {
        const id = shelf.find(reference);
        if (id) ids.add(id);
        else planning.tally.add('labels_unknown');
      }
      return [...ids];
    },
  };
}

/** What a card names in place of a label: ids, and colours in the oldest exports. */
function referencesOf(card: TrelloCard): string[] {
  return [...card.labels.all.filter((label) => typeof label === 'string'), ...card.idLabels];
}

class LabelShelf {
  readonly labels: Label[] = [];
  readonly cutNames: string[] = [];
  readonly #byTrelloId = new Map<string, Id>();
  readonly #byColor = new Map<string, Id>();
  readonly #byLook = new Map<string, Id>();
  /** Labels known by colour and name alone; the first Trello id of that look that a card brings is theirs. */
  readonly #unclaimed = new Map<string, Id>();

  constructor(
    private readonly namesByColor: ReadonlyMap<string, string>,
    private readonly planning: Planning,
  ) {}

  add(label: TrelloLabel): Id {
    const id = this.planning.newId();
    this.labels.push({ id, name: this.#planName(label), color: this.#planColor(label) });
    remember(this.#byColor, label.color ?? '', id);
    remember(this.#byLook, this.#lookOf(label), id);
    if (label.id !== undefined) remember(this.#byTrelloId, label.id, id);
    return id;
  }

  addWithoutId(label: TrelloLabel): void {
    remember(this.#unclaimed, this.#lookOf(label), this.add(label));
  }

  addFromCard(label: TrelloLabel): void {
    const look = this.#lookOf(label);
    if (label.id === undefined) {
      if (!this.#byLook.has(look)) this.addWithoutId(label);
      return;
    }
    if (this.#byTrelloId.has(label.id)) return;
    const unclaimed = this.#unclaimed.get(look);
    if (unclaimed === undefined) this.add(label);
    else {
      this.#byTrelloId.set(label.id, unclaimed);
      this.#unclaimed.delete(look);
    }
  }

  addColor(reference: string): void {
    if (this.find(reference) === undefined && isColorName(reference)) this.add({ color: reference });
  }

  find(reference: string): Id | undefined {
    return this.#byTrelloId.get(reference) ?? (isColorName(reference) ? this.#byColor.get(reference) : undefined);
  }

  findFromCard(label: TrelloLabel): Id | undefined {
    return label.id === undefined ? this.#byLook.get(this.#lookOf(label)) : this.#byTrelloId.get(label.id);
  }

  #nameOf(label: TrelloLabel): string {
    return label.name ?? this.namesByColor.get(label.color ?? '') ?? '';
  }

  #lookOf(label: TrelloLabel): string {
    return JSON.stringify([label.color ?? '', this.#nameOf(label)]);
  }

  #planName(label: TrelloLabel): string {
    const name = toOneLine(keepText(this.#nameOf(label), this.planning.tally));
    if (name.length > MAX_LABEL_NAME_LENGTH) {
      this.cutNames.push(name);
      this.planning.tally.add('board_names_cut');
    }
    return cutToLength(name, MAX_LABEL_NAME_LENGTH);
  }

  #planColor(label: TrelloLabel): Label['color'] {
    const { color, loss } = translateColor(label.color);
    if (loss === 'shade') this.planning.tally.add('label_shades');
    if (loss === 'unknown') this.planning.tally.add('label_colors_unknown');
    return color;
  }
}

function remember(map: Map<string, Id>, key: string, id: Id): void {
  if (!map.has(key)) map.set(key, id);
}
