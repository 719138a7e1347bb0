import { useLingui } from '@lingui/react/macro'
import type { RowProblemView } from '../../contract/employee-import.ts'

/** The sentence for one thing that is the matter with a row. */
export function useRowProblemWords(): (problem: Pick<RowProblemView, 'code' | 'params'>) => string {
  const { t } = useLingui()
  return ({ code, params }) => {
    const { text = '', max = 0, line = 0, manager = '', on = '', expected = 0, found = 0 } = params
    switch (code) {
      case 'quotes':
        return t`The quotation marks in this row do not match.`
      case 'too-many-cells':
        return t`This row has ${found} cells; the header has ${expected}.`
      case 'name-missing':
        return t`There is no name.`
      case 'no-staff-number-or-email':
        return t`There is no staff number and no e-mail address.`
      case 'too-long':
        return t`This is longer than ${max} characters.`
      case 'control-characters':
        return t`There are characters that do not belong in text.`
      case 'unreadable-characters':
        return t`Some characters cannot be read. Was the file saved in another format?`
      case 'not-an-email':
        return t`“${text}” is not an e-mail address.`
      case 'not-a-date':
        return t`“${text}” is not a date.`
      case 'ends-before-start':
        return t`The last day comes before the first.`
      case 'duplicate':
        return t`This person is on line ${line} already.`
      case 'too-deep':
        return t`The department lies deeper than ${max} levels.`
      case 'working-days-unclear':
        return t`The working days “${text}” are not clear; left empty.`
      case 'manager-not-in-file':
        return t`The manager ${manager} is not in this file; linked if already in Plein.`
      case 'manager-is-self':
        return t`Is their own manager; left empty.`
      case 'manager-circle':
        return t`The managers go round in a circle; left empty.`
      case 'email-of-another':
        return t`This e-mail address belongs to a colleague with another staff number.`
      case 'has-left':
        return t`The last day was ${on}. Nobody is shut out by this file: close the account yourself if that is right.`
      case 'account-closed':
        return t`The account of this person is closed; it stays closed.`
      case 'taken-meanwhile':
        return t`Somebody else made this account at the same moment. Run the import again.`
      default:
        return code
    }
  }
}

/** The sentence for why a file or a mapping cannot be used. */
export function useFileProblemWords(): (code: string) => string {
  const { t } = useLingui()
  return (code) => {
    switch (code) {
      case 'file.name-not-mapped':
        return t`Say which column holds the name.`
      case 'file.identity-not-mapped':
        return t`Say which column holds the staff number or the e-mail address. By that we know people again next time.`
      case 'file.mapped-twice':
        return t`Two columns are set to the same thing.`
      case 'file.spreadsheet':
        return t`This is a spreadsheet. Save it as CSV first.`
      case 'file.not-text':
        return t`This is not a text file. Save the list as CSV.`
      case 'file.no-columns':
        return t`There are no columns in this file. Is it a CSV with commas or semicolons?`
      case 'file.too-many-columns':
        return t`This file has too many columns.`
      case 'file.too-many-rows':
        return t`This file has too many rows.`
      case 'file.empty':
        return t`This file is empty.`
      case 'not-found':
        return t`The file is no longer there. Choose it again.`
      default:
        return t`This file cannot be read.`
    }
  }
}
