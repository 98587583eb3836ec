/** Forms whose answer has no address of its own lead back to the page on which they stand. */
const PAGE_OF: Readonly<Record<string, string>> = {
  'box/message': 'box/read',
  'box/consent': 'box/read',
  'attach/remove': 'attach',
};
const OWN_PAGE =
  /^([1-8]|attach|contact|ready|open|box\/(contact|ping|stop|copy)|code-(card|typed)|decoy-code|assisted-begin)$/;

/**
 * Where the form stands that could not be read, so that she can go on there.
 *
 * @param url Of the request, as `/nl/box/message`.
 * @returns Its page behind the language, as `box/read`; undefined when there is none to go back to.
 */
export function wayBack(url: string): string | undefined {
  const place = (url.split('?')[0] ?? '').split('/').slice(2).join('/');
  if (Object.hasOwn(PAGE_OF, place)) return PAGE_OF[place];
  return OWN_PAGE.test(place) ? place : undefined;
}
