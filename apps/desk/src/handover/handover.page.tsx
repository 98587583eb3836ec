import type { HandoverReport } from '@app/casework';
import {
  Alert,
  Button,
  ButtonGroup,
  Checkbox,
  ErrorSummary,
  Heading,
  LinkButton,
  Paragraph,
  PostForm,
  Select,
  type FormErrors,
  type FormInput,
  type Option,
  type VNode,
} from '@app/web';
import { DeskPage } from '../frame/desk-page.js';
import { HandedCases } from '../lists/handed-cases.js';
import type { Viewer } from '../session/viewer.js';

export interface HandoverPageProps {
  viewer: Viewer;
  colleagues: readonly Option[];
  /** Colleagues who left and still hold cases; nobody can be given anything by them alone. */
  former: readonly Option[];
  input: FormInput;
  errors?: FormErrors;
  report?: HandoverReport;
}

/** From whom, to whom; and, after it was done, how it went with each case. */
export function HandoverPage({
  viewer,
  colleagues,
  former,
  input,
  errors,
  report,
}: HandoverPageProps): VNode {
  const { words } = viewer;
  return (
    <DeskPage viewer={viewer} title={words.t('handover.title')} section="lead">
      <div class="desk-narrow">
        <Heading level={1}>{words.t('handover.title')}</Heading>
        <Paragraph>{words.t('handover.about')}</Paragraph>
        {errors && <ErrorSummary title={words.t('form.problem')} errors={errors} />}
        {report && <HandedCases words={words} cases={report.cases} />}
        {report?.unfinished === true && (
          <Alert tone="warning">
            <p>{words.t('handover.unfinished')}</p>
          </Alert>
        )}
        <PostForm action="/handover" csrf={viewer.csrf}>
          <Select
            name="fromId"
            label={words.t('handover.from')}
            emptyLabel={words.t('form.choose')}
            options={[...former, ...colleagues]}
            value={input.text('fromId')}
            error={errors?.message('fromId')}
          />
          <Select
            name="toId"
            label={words.t('handover.to')}
            emptyLabel={words.t('form.choose')}
            options={colleagues}
            value={input.text('toId')}
            error={errors?.message('toId')}
          />
          <Checkbox
            name="withEnded"
            label={words.t('handover.with-ended')}
            checked={input.text('withEnded') === 'yes'}
          />
          <ButtonGroup>
            <Button>{words.t('handover.button')}</Button>
            <LinkButton href="/overview">{words.t('section.lead')}</LinkButton>
          </ButtonGroup>
        </PostForm>
        <Paragraph small>{words.t('handover.unseen')}</Paragraph>
      </div>
    </DeskPage>
  );
}
