/** Calls of functions and actions of Microsoft Graph, and answers with properties that it sends. The values are our own. */
export interface GraphResult {
  readonly request: string;
  /** The guard of the result, without `is`. */
  readonly guard: string;
  readonly namespace?: string;
  readonly answer: Readonly<Record<string, unknown>>;
}

const id = "3f2b7c9d-0a41-4e86-9f3e-5a7d1c2b8e60";
const link = "https://contoso.example/x";
const at = (dateTime: string) => ({ dateTime, timeZone: "UTC" });
const page = (...value: unknown[]) => ({ "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#x", value });
const delta = (...value: unknown[]) => ({ ...page(...value), "@odata.deltaLink": link });
const person = { id, displayName: "Ada Example" };

const schedule = {
  scheduleId: "ada@contoso.example",
  availabilityView: "0020",
  scheduleItems: [
    { status: "busy", start: at("2024-05-06T09:00:00.0000000"), end: at("2024-05-06T10:00:00.0000000") },
    { status: "tentative", isPrivate: false, subject: "Lunch", location: "Room 1" },
  ],
  workingHours: {
    daysOfWeek: ["monday", "friday"],
    startTime: "08:00:00.0000000",
    endTime: "17:00:00.0000000",
    timeZone: {
      "@odata.type": "#microsoft.graph.customTimeZone",
      name: "Customized Time Zone",
      bias: 480,
      standardOffset: { time: "02:00:00.0000000", dayOccurrence: 1, dayOfWeek: "sunday", month: 11, year: 0 },
    },
  },
};

const suggestion = {
  confidence: 100,
  order: 1,
  organizerAvailability: "free",
  attendeeAvailability: [{ availability: "free", attendee: { emailAddress: { address: "ada@contoso.example" } } }],
  locations: [{ displayName: "Room 1" }],
  meetingTimeSlot: { start: at("2024-05-06T09:00:00.0000000"), end: at("2024-05-06T10:00:00.0000000") },
};

const tips = {
  emailAddress: { name: "", address: "ada@contoso.example" },
  automaticReplies: { message: "", messageLanguage: { locale: "en-US", displayName: "English (United States)" } },
  mailboxFull: false,
};

const hit = {
  hitId: "1",
  rank: 1,
  summary: "As <c0>agreed</c0>",
  resource: { "@odata.type": "#microsoft.graph.listItem", id, createdDateTime: "2024-05-06T07:08:09Z" },
};

const credential = {
  customKeyIdentifier: null,
  displayName: "Build",
  endDateTime: "2026-05-06T07:08:09.1234567Z",
  hint: "abc",
  keyId: id,
  secretText: "abc~x",
  startDateTime: "2024-05-06T07:08:09.1234567Z",
};

const folder = { id: "01A", name: "Reports", folder: { childCount: 2 } };
const file = { id: "01B", name: "a.txt", file: { mimeType: "text/plain" }, size: 12 };

export const graphResults: readonly GraphResult[] = [
  { request: "POST /me/getMemberGroups", guard: "DirectoryObjectGetMemberGroupsResponse", answer: page(id) },
  { request: "POST /me/checkMemberObjects", guard: "DirectoryObjectCheckMemberObjectsResponse", answer: page(id) },
  {
    request: "GET /users/delta",
    guard: "UserCollectionDeltaResponse",
    answer: delta(person, { id: "2", "@removed": { reason: "deleted" } }),
  },
  {
    request: "GET /groups/delta",
    guard: "GroupCollectionDeltaResponse",
    answer: delta({ ...person, "members@delta": [{ "@odata.type": "#microsoft.graph.user", id }] }),
  },
  { request: "POST /me/calendar/getSchedule", guard: "CalendarGetScheduleResponse", answer: page(schedule) },
  {
    request: "POST /me/findMeetingTimes",
    guard: "UserFindMeetingTimesResponse",
    answer: { "@odata.context": link, emptySuggestionsReason: "", meetingTimeSuggestions: [suggestion] },
  },
  { request: "POST /me/getMailTips", guard: "UserGetMailTipsResponse", answer: page(tips) },
  {
    request: "GET /me/drive/root/delta",
    guard: "DriveItemDeltaResponse",
    answer: delta(folder, file, { id: "01C", deleted: {} }),
  },
  { request: "GET /me/drive/root/search(q='…')", guard: "DriveItemSearchResponse", answer: page(folder, file) },
  {
    request: "POST /me/drive/items/{id}/createLink",
    guard: "DriveItemCreateLinkResponse",
    answer: { id: "1", roles: ["read"], link: { type: "view", scope: "anonymous", webUrl: link } },
  },
  {
    request: "POST /me/drive/items/{id}/createUploadSession",
    guard: "DriveItemCreateUploadSessionResponse",
    answer: { uploadUrl: link, expirationDateTime: "2024-05-06T07:08:09.123Z", nextExpectedRanges: ["26-"] },
  },
  {
    request: "POST /me/drive/items/{id}/invite",
    guard: "DriveItemInviteResponse",
    answer: page({ id: "1", roles: ["write"], grantedToV2: { user: person, siteUser: { id: "1", loginName: "ada" } } }),
  },
  {
    request: "GET …/workbook/worksheets/{id}/charts/{id}/image(width=640,height=480)",
    guard: "WorkbookChartImageWithWidthAndHeightResponse",
    answer: { "@odata.context": link, value: "iVBORw0KGgo=" },
  },
  {
    request: "POST /search/query",
    guard: "SearchEntityQueryResponse",
    answer: page({ searchTerms: ["agreed"], hitsContainers: [{ hits: [hit], total: 1, moreResultsAvailable: false }] }),
  },
  {
    request: "POST /applications/{id}/addPassword",
    guard: "ApplicationAddPasswordResponse",
    answer: credential,
  },
  {
    request: "POST /security/runHuntingQuery",
    guard: "SecurityRunHuntingQueryResponse",
    namespace: "microsoft.graph.security",
    answer: {
      schema: [{ name: "FileName", type: "String" }],
      results: [{ FileName: "cmd.exe" }, { FileName: "a.exe" }],
    },
  },
];
