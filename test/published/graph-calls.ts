/** Calls of Microsoft Graph that applications make most, and answers with properties that it sends. The values are our own. */
export interface GraphCall {
  readonly request: string;
  /** The type of the entity, or of the items. */
  readonly type: string;
  readonly query: { readonly select: readonly string[]; readonly expand?: object; readonly presence?: string };
  readonly answers: readonly Readonly<Record<string, unknown>>[];
  /** Why an answer that the reference shows does not pass. */
  readonly reason?: string;
}

const id = "3f2b7c9d-0a41-4e86-9f3e-5a7d1c2b8e60";
const time = "2024-05-06T07:08:09Z";
const link = "https://contoso.example/x";
const page = (...value: object[]) => ({ "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#x", value });

const person = {
  businessPhones: ["+1 555 0100"],
  displayName: "Ada Example",
  givenName: "Ada",
  jobTitle: "Engineer",
  mail: "ada@contoso.example",
  mobilePhone: null,
  officeLocation: "1/23",
  preferredLanguage: "en-GB",
  surname: "Example",
  userPrincipalName: "ada@contoso.example",
  id,
};
const recipient = { emailAddress: { name: "Ada Example", address: "ada@contoso.example" } };
const message = {
  "@odata.etag": 'W/"1"',
  id: "AAMk1",
  receivedDateTime: time,
  subject: "Minutes",
  bodyPreview: "As agreed",
  importance: "normal",
  isRead: false,
  from: recipient,
  toRecipients: [recipient],
  hasAttachments: false,
};
const place = { displayName: "Room 4", locationType: "default", uniqueId: "Room 4", uniqueIdType: "private" };
const at = { dateTime: "2024-05-06T07:00:00.0000000", timeZone: "Pacific Standard Time" };
const event = {
  "@odata.etag": 'W/"1"',
  id: "AAMk2",
  subject: "Review",
  bodyPreview: "See the agenda",
  body: { contentType: "html", content: "<p>See the agenda</p>" },
  start: at,
  end: at,
  location: place,
  locations: [place],
  attendees: [{ type: "required", status: { response: "none", time: "0001-01-01T00:00:00Z" }, ...recipient }],
  organizer: recipient,
};
const identity = { user: { id, displayName: "Ada Example" } };
const file = {
  id: "01A",
  name: "plan.docx",
  size: 4096,
  webUrl: link,
  createdDateTime: time,
  lastModifiedDateTime: time,
  createdBy: identity,
  parentReference: { driveId: "b!1", driveType: "business", id: "01R", path: "/drive/root:" },
  file: { mimeType: "application/octet-stream", hashes: { quickXorHash: "AAAA" } },
};
const folder = { name: "Plans", folder: { childCount: 3 } };
const group = {
  id,
  createdDateTime: time,
  displayName: "Design",
  description: "All who design",
  groupTypes: ["Unified"],
  mail: "design@contoso.example",
  mailEnabled: true,
  securityEnabled: false,
  visibility: "Private",
};
const member = (type: string, more: object) => ({ "@odata.type": `#microsoft.graph.${type}`, id, ...more });
const channel = {
  id: "19:1",
  createdDateTime: time,
  displayName: "General",
  description: null,
  membershipType: "standard",
};
const post = {
  id: "1616",
  messageType: "message",
  createdDateTime: time,
  importance: "normal",
  from: { application: null, device: null, user: { ...identity.user, userIdentityType: "aadUser" } },
  body: { contentType: "text", content: "Hello" },
  attachments: [],
  mentions: [],
  reactions: [],
};
const site = { id: "contoso.example,1,2", name: "design", displayName: "Design", webUrl: link, createdDateTime: time };
const app = {
  id,
  appId: id,
  displayName: "Sync",
  signInAudience: "AzureADMyOrg",
  requiredResourceAccess: [{ resourceAppId: id, resourceAccess: [{ id, type: "Scope" }] }],
  web: { redirectUris: [link], implicitGrantSettings: { enableIdTokenIssuance: false } },
};
const task = {
  id: "AQ1",
  title: "Call back",
  status: "notStarted",
  importance: "low",
  isReminderOn: false,
  body: { content: "", contentType: "text" },
};

/** Selects all properties of an answer that the metadata knows. */
const names = (answer: object) =>
  Object.entries(answer).flatMap(([name, value]) => (name.includes("@") || value === undefined ? [] : [name]));
const call = (request: string, type: string, answer: object, ...others: object[]): GraphCall => ({
  request,
  type: `microsoft.graph.${type}`,
  query: { select: names(answer) },
  answers: [answer, ...others] as GraphCall["answers"],
});
/** The answer is a page of items. */
const list = (request: string, type: string, item: object, ...others: object[]): GraphCall => {
  const { answers, ...rest } = call(request, type, item, ...others);
  return { ...rest, answers: [page(...answers)] };
};

export const graphCalls: readonly GraphCall[] = [
  call("GET /me", "user", person),
  list("GET /users", "user", person, { ...person, mail: null }),
  call("GET /users/{id}?$select=…", "user", {
    displayName: "Ada",
    accountEnabled: true,
    assignedLicenses: [{ skuId: id, disabledPlans: [] }],
  }),
  {
    ...call("GET /users/{id}?$expand=manager", "user", person),
    query: { select: names(person), expand: { manager: { select: ["id"] } } },
    answers: [{ ...person, manager: member("user", { displayName: "Bo" }) }],
  },
  {
    ...list("GET /me/memberOf", "directoryObject", member("group", { displayName: "Design", mailEnabled: false })),
    query: { select: ["microsoft.graph.group/displayName", "microsoft.graph.group/mailEnabled"] },
  },
  list("GET /me/messages", "message", message),
  call("GET /me/messages/{id}", "message", {
    ...message,
    body: { contentType: "html", content: "<p>As agreed</p>" },
    flag: { flagStatus: "notFlagged" },
  }),
  list("GET /me/mailFolders", "mailFolder", {
    id: "AQ",
    displayName: "Inbox",
    parentFolderId: "AP",
    childFolderCount: 0,
    unreadItemCount: 2,
    totalItemCount: 9,
    isHidden: false,
  }),
  list("GET /me/events", "event", event),
  list("GET /me/calendarView", "event", {
    ...event,
    isAllDay: false,
    showAs: "busy",
    recurrence: null,
    onlineMeeting: null,
  }),
  list("GET /me/calendars", "calendar", {
    id: "AAMk3",
    name: "Calendar",
    color: "auto",
    changeKey: "n1",
    canShare: true,
    canEdit: true,
    owner: recipient.emailAddress,
  }),
  {
    ...list("GET /me/contacts", "contact", { displayName: "Bo", givenName: "Bo", birthday: "datetime-value" }),
    reason: "the example has a placeholder in place of a date",
  },
  call("GET /me/drive", "drive", {
    id: "b!1",
    driveType: "business",
    owner: identity,
    quota: { deleted: 1, remaining: 2, state: "normal", total: 3, used: 1 },
  }),
  {
    ...list("GET /me/drive/root/children", "driveItem", { name: "plan.jpg", size: 4096, file: {} }, folder),
    query: { select: ["name", "size", "file", "folder"], presence: "omit-nulls" },
  },
  call("GET /drives/{id}/items/{id}", "driveItem", {
    ...file,
    "@microsoft.graph.downloadUrl": link,
    fileSystemInfo: { createdDateTime: time, lastModifiedDateTime: time },
  }),
  list("GET /groups", "group", group),
  list("GET /groups/{id}/members", "directoryObject", { id }, member("user", { displayName: "Bo", mail: null })),
  list("GET /me/joinedTeams", "team", {
    id,
    displayName: "Design",
    description: null,
    isArchived: false,
    visibility: "private",
  }),
  list("GET /teams/{id}/channels", "channel", channel),
  list("GET /teams/{id}/channels/{id}/messages", "chatMessage", post),
  list("GET /chats", "chat", {
    id: "19:2",
    topic: null,
    createdDateTime: time,
    lastUpdatedDateTime: time,
    chatType: "group",
  }),
  call("GET /me/presence", "presence", { id, availability: "Available", activity: "Available" }),
  call("GET /sites/{id}", "site", site),
  {
    ...list("GET /sites/{id}/lists/{id}/items", "listItem", { id: "1", fields: { Color: "Red", Quantity: 5 } }),
    query: { select: ["id"], expand: { fields: { select: ["Color", "Quantity"] } } },
  },
  list("GET /applications", "application", app),
  list("GET /servicePrincipals", "servicePrincipal", {
    id,
    appId: id,
    displayName: "Sync",
    accountEnabled: true,
    servicePrincipalType: "Application",
    tags: [],
    appRoles: [],
  }),
  list("GET /organization", "organization", {
    id,
    displayName: "Contoso",
    verifiedDomains: [
      { capabilities: "Email", isDefault: true, isInitial: true, name: "contoso.example", type: "Managed" },
    ],
    assignedPlans: [{ assignedDateTime: time, capabilityStatus: "Enabled", service: "exchange", servicePlanId: id }],
  }),
  list("GET /subscribedSkus", "subscribedSku", {
    id: `${id}_${id}`,
    skuId: id,
    skuPartNumber: "E3",
    capabilityStatus: "Enabled",
    consumedUnits: 14,
    prepaidUnits: { enabled: 25, suspended: 0, warning: 0 },
    servicePlans: [{ servicePlanId: id, servicePlanName: "X", provisioningStatus: "Success", appliesTo: "User" }],
  }),
  list("GET /me/todo/lists/{id}/tasks", "todoTask", { ...task, createdDateTime: time, lastModifiedDateTime: time }),
  list("GET /auditLogs/signIns", "signIn", {
    id,
    createdDateTime: time,
    userDisplayName: "Ada",
    appId: id,
    ipAddress: "192.0.2.1",
    clientAppUsed: "Browser",
    status: { errorCode: 0, failureReason: null, additionalDetails: null },
    deviceDetail: { browser: "X", operatingSystem: "Y" },
    location: { city: "Bern", countryOrRegion: "CH" },
  }),
];
