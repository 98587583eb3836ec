import { Heading, type ComponentChildren, type VNode } from '@app/web';

export interface FoldProps {
  /** The script of the desk opens the part to which a link leads. */
  id: string;
  title: string;
  /** What is in it, in a few words, so that nobody has to open it to know. */
  gist: string;
  open?: boolean;
  children?: ComponentChildren;
}

/** A part of a case that is not always looked at: one line, until somebody opens it. */
export function Fold({ id, title, gist, open, children }: FoldProps): VNode {
  return (
    <details class="card fold" id={id} open={open}>
      <summary>
        <Heading level={2}>{title}</Heading> <span class="desk-soft desk-small fold-gist">{gist}</span>
      </summary>
      {children}
    </details>
  );
}

export interface ShortListProps<T> {
  items: readonly T[];
  /** How many of the last are shown at once. */
  last: number;
  /** Names the others, which come first. */
  earlier: (count: number) => string;
  show: (items: readonly T[]) => ComponentChildren;
}

/** The last of a long list, and the earlier ones behind one line above them. */
export function ShortList<T>({ items, last, earlier, show }: ShortListProps<T>): VNode {
  // One that is left alone behind a line costs as much room as the line.
  const hidden = items.length > last + 1 ? items.slice(0, items.length - last) : [];
  return (
    <>
      {hidden.length > 0 && (
        <details>
          <summary>{earlier(hidden.length)}</summary>
          {show(hidden)}
        </details>
      )}
      {show(items.slice(hidden.length))}
    </>
  );
}
