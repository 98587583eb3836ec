import type { Incident } from '@app/tagging';
import { DataList, Link, Paragraph, TypedText, type Translator, type VNode } from '@app/web';
import type { CasePartProps } from './case.page.js';
import { Fold } from './fold.js';
import { label, labels } from './labels.js';
import { violenceLabel } from './story.js';

/** What the desk confirmed about violence, and stigma as she sees it beside stigma as the desk sees it. */
export function Tags({ viewer, file }: CasePartProps): VNode {
  const { words } = viewer;
  const { incidents, suggestedIncidents, stigma } = file.tags;
  const assessed = label(words, 'stigmaAssessed', stigma.assessment?.assessed ?? 'not-assessed');
  const gist = words.t('fold.tags', {
    confirmed: incidents.length,
    suggested: suggestedIncidents.length,
    stigma: assessed,
  });
  return (
    <Fold id="tags" title={words.t('case.tags')} gist={gist}>
      {incidents.length === 0 && (
        <Paragraph>{words.t('tags.none', { count: suggestedIncidents.length })}</Paragraph>
      )}
      {incidents.length > 0 && (
        <ul class="utrecht-unordered-list">
          {incidents.map((incident) => (
            <li class="utrecht-unordered-list__item">{incidentLine(words, incident)}</li>
          ))}
        </ul>
      )}
      <div class="facts">
        <DataList
          items={[
            { term: words.t('stigma.perceived'), value: label(words, 'stigmaPerceived', stigma.perceived) },
            {
              term: words.t('stigma.assessed'),
              value: assessed,
            },
            ...(stigma.assessment === undefined
              ? []
              : [
                  {
                    term: words.t('stigma.expression'),
                    value: labels(words, 'expression', stigma.assessment.expression),
                  },
                  {
                    term: words.t('stigma.ground'),
                    value: labels(words, 'discriminationGround', stigma.assessment.ground),
                  },
                  { term: words.t('stigma.reason'), value: <TypedText text={stigma.assessment.reason} /> },
                ]),
          ]}
        />
      </div>
      <p>
        <Link href={`/cases/${file.opened.facts.id}/tags`}>{words.t('action.tag')}</Link>
      </p>
    </Fold>
  );
}

/** An incident in one line: what, by whom, where. */
export function incidentLine(words: Translator, incident: Incident): string {
  return words.t('incident.line', {
    what: violenceLabel(
      words,
      incident.violenceSub === 'unknown' ? incident.violenceForm : incident.violenceSub,
    ),
    who: label(words, 'perpetrator', incident.perpetrator),
    where: label(words, 'setting', incident.setting),
  });
}
