import type { IsoDate } from '@app/kernel';
import { Alert, DataList, Heading, List, Paragraph, TypedText, type Translator, type VNode } from '@app/web';
import { ReportPage } from '../frame/report-page.js';
import { latenessOf, type RecommendationView } from './recommendation-view.js';

export interface RecommendationsPageProps {
  words: Translator;
  views: readonly RecommendationView[];
  today: IsoDate;
}

/** Every recommendation with its reply and its promises, newest first; what is late is said before all. */
export function RecommendationsPage({ words, views, today }: RecommendationsPageProps): VNode {
  const late = latenessOf(views, words);
  return (
    <ReportPage
      words={words}
      title={words.t('recommendations.title')}
      place="recommendations"
      path="/recommendations"
    >
      <div class="report-column">
        <Heading level={1}>{words.t('recommendations.title')}</Heading>
        <Paragraph lead>{words.t('recommendations.intro')}</Paragraph>
        {views.length === 0 ? (
          <Paragraph>{words.t('recommendations.none')}</Paragraph>
        ) : (
          <Paragraph small>{words.t('recommendations.asof', { date: words.date(today) })}</Paragraph>
        )}
        {late.length > 0 && (
          <Alert tone="warning">
            <List items={late} />
          </Alert>
        )}
        {views.map((view) => (
          <Recommendation view={view} words={words} />
        ))}
      </div>
    </ReportPage>
  );
}

function Recommendation({ view, words }: { view: RecommendationView; words: Translator }): VNode {
  const id = `r-${view.id}`;
  // Written by the desk in the language of the country; a screen reader is told so on an English page.
  const dutch = words.language === 'nl' ? undefined : 'nl';
  return (
    <section class="subject" id={id} aria-labelledby={`${id}-heading`}>
      <div lang={dutch}>
        <Heading level={2} id={`${id}-heading`}>
          {view.title}
        </Heading>
        <TypedText text={view.text} />
      </div>
      <DataList
        items={[
          { term: words.t('recommendations.to'), value: view.to },
          { term: words.t('recommendations.issued'), value: words.date(view.issuedOn) },
          { term: words.t('recommendations.reply'), value: view.reply.sentence },
          ...(view.closedOn === null
            ? []
            : [{ term: words.t('recommendations.closed'), value: words.date(view.closedOn) }]),
        ]}
      />
      {view.reply.reasons !== null && (
        <>
          <Heading level={3}>{words.t('recommendations.reasons')}</Heading>
          <div lang={dutch}>
            <TypedText text={view.reply.reasons} />
          </div>
        </>
      )}
      {view.promises.length > 0 && (
        <>
          <Heading level={3}>{words.t('recommendations.promises')}</Heading>
          <List
            items={view.promises.map((promise) => (
              <>
                <span lang={dutch}>{promise.text}</span> <strong>{promise.sentence}</strong>
              </>
            ))}
          />
        </>
      )}
    </section>
  );
}
