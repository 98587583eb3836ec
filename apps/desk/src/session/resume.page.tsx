import {
  Alert,
  Button,
  ButtonGroup,
  Field,
  Heading,
  HiddenField,
  LinkButton,
  PostForm,
  TextArea,
  type VNode,
} from '@app/web';
import { TEXT_FIELDS, isTextField } from '../forms/text-fields.js';
import { DeskPage } from '../frame/desk-page.js';
import type { CarriedForm } from './carried-form.js';
import { FILES_LEFT_BEHIND } from './posted-form.js';
import type { Viewer } from './viewer.js';

export interface ResumePageProps {
  viewer: Viewer;
  form: CarriedForm;
  /** `session`: it had ended. `form`: its token was that of an earlier session. */
  why: 'session' | 'form';
}

/** A form that could not be taken before, as it was typed: look at it, change it, send it now. */
export function ResumePage(props: ResumePageProps): VNode {
  const { viewer, form } = props;
  const { words } = viewer;
  const casePath = /^\/cases\/[0-9a-f-]{36}/.exec(form.to)?.[0];
  return (
    <DeskPage viewer={viewer} title={words.t('resume.title')}>
      <Heading level={1}>{words.t('resume.title')}</Heading>
      <Alert tone="info">{words.t(`resume.why.${props.why}`)}</Alert>
      {form.fields.some(([name]) => name === FILES_LEFT_BEHIND) && (
        <Alert tone="warning">{words.t('resume.files')}</Alert>
      )}
      <PostForm action={form.to} csrf={viewer.csrf}>
        {form.fields.map(([name, value]) => {
          if (name === FILES_LEFT_BEHIND) return null;
          if (!isTextField(name)) return <HiddenField name={name} value={value} />;
          const label = words.t(`resume.field.${name}`);
          if (TEXT_FIELDS[name].multiline) return <TextArea name={name} label={label} value={value} />;
          return <Field name={name} label={label} value={value} />;
        })}
        <ButtonGroup>
          <Button>{words.t('resume.send')}</Button>
          <LinkButton href={casePath ?? '/'}>{words.t('resume.leave')}</LinkButton>
        </ButtonGroup>
      </PostForm>
    </DeskPage>
  );
}
