import type { Signpost } from '@app/directory';
import { Link, type Translator, type VNode } from '@app/web';

/** Where an organisation is found, in one line. A source that gives no website gets none here. */
export function SignpostLine({ signpost, words }: { signpost: Signpost; words: Translator }): VNode {
  const { name, website, place, phone } = signpost;
  return (
    <>
      <strong>{name}</strong>
      {place === undefined ? '' : ` (${place})`}: {words.t(`signposts.says.${signpost.id}`)}
      {phone === undefined ? '' : ` ${phone}.`}{' '}
      {website !== undefined && (
        <Link href={`https://${website}/`} external>
          {website}
        </Link>
      )}
    </>
  );
}
