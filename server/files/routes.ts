import * as contract from '../../contract/files.ts'
import { type Route, route } from '../platform/domain.ts'
import { fileContent } from './file-content.ts'
import { uploadFile } from './upload-file.ts'

export const routes: Route[] = [route(contract.uploadFile, uploadFile), route(contract.fileContent, fileContent)]
