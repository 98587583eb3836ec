import { v7 } from 'uuid';

/** A new UUIDv7: sorts by the moment of making. */
export function newId(): string {
  return v7();
}

export function isId(text: unknown): text is string {
  return (
    typeof text === 'string' &&
    /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text)
  );
}
