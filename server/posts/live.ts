import { tellReaders } from '../content/index.ts'
import { pollVoted, previewFetched } from './events.ts'

export const liveRules = [tellReaders(pollVoted), tellReaders(previewFetched)]
