import { TIE_END_REASONS, type DeclaredTie, type TieEnding } from '@app/casework';
import {
  Button,
  ButtonGroup,
  Heading,
  HiddenField,
  Paragraph,
  PostForm,
  type Translator,
  type VNode,
} from '@app/web';
import { label } from '../case/labels.js';
import type { Viewer } from '../session/viewer.js';

type Named = Pick<DeclaredTie, 'institutionName' | 'region' | 'workType'>;

/** An institution by its name, or a circle by its work and region. */
export function tieName(words: Translator, { institutionName, region, workType }: Named): string {
  return (
    institutionName ??
    `${label(words, 'workType', workType ?? 'unknown')}, ${label(words, 'region', region ?? 'unknown')}`
  );
}

/** Each tie of the reader, with a form to ask for its end or the request that waits. */
export function OwnTies(props: {
  viewer: Viewer;
  ties: readonly DeclaredTie[];
  asked: readonly TieEnding[];
}): VNode | null {
  const { viewer, ties, asked } = props;
  const { words } = viewer;
  if (ties.length === 0) return null;
  return (
    <>
      <Heading level={2}>{words.t('ties.ask-end')}</Heading>
      <Paragraph>{words.t('ties.end-about')}</Paragraph>
      {ties.map((tie) => {
        const waits = asked.find(
          (one) =>
            one.institutionId === tie.institutionId &&
            one.region === tie.region &&
            one.workType === tie.workType,
        );
        return waits === undefined ? (
          <AskEnd viewer={viewer} tie={tie} />
        ) : (
          <Waiting viewer={viewer} ending={waits} />
        );
      })}
    </>
  );
}

function AskEnd({ viewer, tie }: { viewer: Viewer; tie: DeclaredTie }): VNode {
  const { words } = viewer;
  const what = tieName(words, tie);
  const id = `end-${tie.institutionId ?? `${tie.region}-${tie.workType}`}`;
  return (
    <details>
      <summary>{words.t('ties.ask-end-of', { what })}</summary>
      <PostForm action="/ties/endings" csrf={viewer.csrf}>
        {tie.institutionId !== null && <HiddenField name="institutionId" value={tie.institutionId} />}
        {tie.region !== null && <HiddenField name="region" value={tie.region} />}
        {tie.workType !== null && <HiddenField name="workType" value={tie.workType} />}
        <div class="utrecht-form-field">
          <label class="utrecht-form-label" for={id}>
            {words.t('ties.reason')}
          </label>
          <select class="utrecht-select utrecht-select--html-select" id={id} name="reason">
            <option value="">{words.t('form.choose')}</option>
            {TIE_END_REASONS.map((reason) => (
              <option value={reason}>{words.t(`tie-reason.${reason}`)}</option>
            ))}
          </select>
        </div>
        <ButtonGroup>
          <Button kind="secondary">{words.t('ties.ask-end')}</Button>
        </ButtonGroup>
      </PostForm>
    </details>
  );
}

function Waiting({ viewer, ending }: { viewer: Viewer; ending: TieEnding }): VNode {
  const { words } = viewer;
  const what = tieName(words, ending);
  return (
    <div class="proposal">
      <p>
        {what} · {words.t('ties.ending-waits', { reason: words.t(`tie-reason.${ending.reason}`) })}
      </p>
      <PostForm action={`/ties/endings/${ending.id}/decisions`} csrf={viewer.csrf}>
        <Button kind="subtle" name="decision" value="withdraw">
          {words.t('ties.take-back', { what })}
        </Button>
      </PostForm>
    </div>
  );
}

/** For a lead: what colleagues asked. */
export function TiesToDecide(props: { viewer: Viewer; endings: readonly TieEnding[] }): VNode | null {
  const { viewer, endings } = props;
  const { words } = viewer;
  if (endings.length === 0) return null;
  return (
    <>
      <Heading level={2}>{words.t('ties.to-decide')}</Heading>
      {endings.map((ending) => {
        const what = tieName(words, ending);
        const values = { name: ending.staffName, what };
        return (
          <div class="proposal">
            <p>
              {words.t('ties.to-decide-line', {
                ...values,
                reason: words.t(`tie-reason.${ending.reason}`),
              })}
            </p>
            <PostForm action={`/ties/endings/${ending.id}/decisions`} csrf={viewer.csrf}>
              <ButtonGroup>
                <Button name="decision" value="agree">
                  {words.t('ties.agree', values)}
                </Button>
                <Button kind="secondary" name="decision" value="refuse">
                  {words.t('ties.refuse', values)}
                </Button>
              </ButtonGroup>
            </PostForm>
          </div>
        );
      })}
    </>
  );
}
