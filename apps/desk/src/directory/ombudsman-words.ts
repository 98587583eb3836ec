import { competentOmbudsman, type InstitutionEntity } from '@app/directory';
import type { Translator } from '@app/web';

/** Who hears a complaint after the institution itself, with how we know it; undefined where nobody does or nothing is known. */
export function ombudsmanWords(
  words: Translator,
  institution: Pick<InstitutionEntity, 'type' | 'municipality' | 'ombudsman'>,
): string | undefined {
  const found = competentOmbudsman(institution);
  switch (found?.known) {
    case undefined:
      return undefined;
    case 'directory':
      return found.name;
    case 'law':
      return words.t('ombudsman.national');
    case 'no':
      return words.t('ombudsman.unknown', { municipality: found.municipality });
    case 'source': {
      const { name, source, asOf } = found.ombudsman;
      return asOf === undefined
        ? words.t('ombudsman.source', { name, source })
        : words.t('ombudsman.source-year', { name, source, year: String(asOf) });
    }
  }
}
