/**
 * What only a person can fill in stands in a draft between square brackets. A letter with a gap is not made.
 *
 * @returns The gaps as they stand in the text, each once.
 */
export function gapsOf(text: string): string[] {
  return [...new Set(text.match(/\[[^\][]{1,1000}\]/g) ?? [])];
}
