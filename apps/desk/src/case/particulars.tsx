import type { Particulars } from '@app/cases';
import { Card, DataList, TypedText, type Translator, type VNode } from '@app/web';

/** In the order in which she was asked. */
const CODED = ['letter', 'accountKind', 'insuranceKind', 'reasonsGiven', 'complained'] as const;

/** What a mediator wants to know first, as she told it. */
export function ParticularsCard(props: {
  words: Translator;
  particulars: Particulars;
  language: string;
}): VNode | null {
  const { words, particulars } = props;
  const items = CODED.flatMap((name) => {
    const code = particulars[name];
    return code === undefined || !words.has(`particular.${name}.${code}`)
      ? []
      : [{ term: words.t(`particular.${name}`), value: words.t(`particular.${name}.${code}`) }];
  });
  const { reasonsText } = particulars;
  if (items.length === 0 && reasonsText === undefined) return null;
  return (
    <Card title={words.t('particular.title')} id="particulars">
      <DataList items={items} />
      {reasonsText !== undefined && (
        <>
          <p class="desk-soft desk-small">{words.t('particular.reasonsText')}</p>
          <TypedText text={reasonsText} lang={props.language} />
        </>
      )}
    </Card>
  );
}
