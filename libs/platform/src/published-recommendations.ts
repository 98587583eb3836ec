import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@app/kernel';
import { PublishedRepository } from './published.repository.js';

/** A recommendation as two people of the desk issued it, with what came of it. */
export interface PublishedRecommendation {
  id: string;
  addressee: 'institution' | 'platform';
  /** Name of the institution; null when it is for the Platform. */
  institution: string | null;
  title: string;
  text: string;
  issuedOn: IsoDate;
  replyDue: IsoDate;
  reply: 'accepted' | 'partly' | 'rejected' | null;
  replyReasons: string | null;
  answeredOn: IsoDate | null;
  closedOn: IsoDate | null;
  promises: PublishedPromise[];
}

/** What was promised in reply. */
export interface PublishedPromise {
  id: string;
  text: string;
  due: IsoDate;
  state: 'open' | 'done' | 'not-done';
  settledOn: IsoDate | null;
}

/** Every recommendation that is public, newest first. */
@Injectable()
export class PublishedRecommendations {
  constructor(private readonly repository: PublishedRepository) {}

  all(): Promise<PublishedRecommendation[]> {
    return this.repository.recommendations();
  }
}
