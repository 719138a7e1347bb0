import * as departments from '../../contract/departments.ts'
import * as imports from '../../contract/employee-import.ts'
import * as people from '../../contract/people.ts'
import { type Route, route } from '../platform/domain.ts'
import { ownCompleteness } from './completeness.ts'
import { createDepartment } from './create-department.ts'
import { departmentLevel } from './department-level.ts'
import { directory } from './directory.ts'
import { directoryChoices } from './directory-choices.ts'
import { editProfile } from './edit-profile.ts'
import { editableProfile } from './editable-profile.ts'
import { employeeImport, employeeImportProblems, employeeImports } from './employee-import.ts'
import { followPerson, unfollowPerson } from './follow-person.ts'
import { followedPeople, followers } from './followers.ts'
import { importEmployees } from './import-employees.ts'
import { moveDepartment } from './move-department.ts'
import { newColleagues } from './new-colleagues.ts'
import { orgChart } from './org-chart.ts'
import { previewEmployees } from './preview-employees.ts'
import { profile } from './profile.ts'
import { removeDepartment } from './remove-department.ts'
import { renameDepartment } from './rename-department.ts'
import { suggestDepartments } from './suggest-departments.ts'
import { suggestPeople } from './suggest-people.ts'
import { suggestTopics } from './suggest-topics.ts'

export const routes: Route[] = [
  route(people.profile, profile),
  route(people.editableProfile, editableProfile),
  route(people.editProfile, editProfile),
  route(people.ownCompleteness, ownCompleteness),
  route(people.followPerson, followPerson),
  route(people.unfollowPerson, unfollowPerson),
  route(people.followers, followers),
  route(people.followedPeople, followedPeople),
  route(people.orgChart, orgChart),
  route(people.directory, directory),
  route(people.directoryChoices, directoryChoices),
  route(people.suggestPeople, suggestPeople),
  route(people.newColleagues, newColleagues),
  route(people.suggestTopics, suggestTopics),
  route(departments.departmentLevel, departmentLevel),
  route(departments.suggestDepartments, suggestDepartments),
  route(departments.createDepartment, createDepartment),
  route(departments.renameDepartment, renameDepartment),
  route(departments.moveDepartment, moveDepartment),
  route(departments.removeDepartment, removeDepartment),
  route(imports.previewEmployees, previewEmployees),
  route(imports.importEmployees, importEmployees),
  route(imports.employeeImport, employeeImport),
  route(imports.employeeImports, employeeImports),
  route(imports.employeeImportProblems, employeeImportProblems),
]
