namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>What a known word does in a message; each is a section of <c>vocabulary.txt</c>.</summary>
internal enum WordRole
{
    /// <summary>A number word; the value is the number.</summary>
    Number,

    /// <summary>A digit that only follows a ten; the value is the digit.</summary>
    AfterTen,

    /// <summary>Stands for the missing tens.</summary>
    NoTens,

    /// <summary>Ten, hundred, thousand; the value is the factor.</summary>
    Scale,

    /// <summary>There were some, not how many.</summary>
    Vague,

    /// <summary>The number beside it is not exact.</summary>
    Approximate,

    /// <summary>A person who may carry a name.</summary>
    Kin,

    /// <summary>Someone or some place helped.</summary>
    Person,

    /// <summary>Several people, number not said.</summary>
    Group,

    /// <summary>Two people at once.</summary>
    Couple,

    /// <summary>What two people do with one dossier.</summary>
    Joint,

    /// <summary>What one of something is called.</summary>
    Unit,

    /// <summary>What one session is called.</summary>
    Session,

    /// <summary>Being at a session.</summary>
    Attendance,

    /// <summary>A place that carries a number.</summary>
    Place,

    /// <summary>A level, class or edition that carries a number.</summary>
    Level,

    /// <summary>A stretch of days.</summary>
    Period,

    /// <summary>Makes a number an age.</summary>
    Age,

    /// <summary>Makes a number a sum or a measure.</summary>
    Money,

    /// <summary>A day; the value is its distance from today.</summary>
    Day,

    /// <summary>A part of a day.</summary>
    DayPart,

    /// <summary>A weekday; 2 is Monday, 8 Sunday.</summary>
    Weekday,

    /// <summary>More than one day, or none in particular.</summary>
    Span,

    /// <summary>The week before.</summary>
    LastWeek,

    /// <summary>The week of today.</summary>
    ThisWeek,

    /// <summary>The month before.</summary>
    LastMonth,

    /// <summary>A day to come.</summary>
    Future,

    /// <summary>A unit of time; the value is its minutes.</summary>
    Minutes,

    /// <summary>And a half.</summary>
    Half,

    /// <summary>Half an hour.</summary>
    HalfHour,

    /// <summary>A time of day follows.</summary>
    ClockCue,

    /// <summary>A duration follows.</summary>
    DurationCue,

    /// <summary>From here to there.</summary>
    Until,

    /// <summary>The tool follows.</summary>
    Channel,

    /// <summary>The aim follows.</summary>
    Purpose,

    /// <summary>Explaining, for the person to do alone later.</summary>
    Advise,

    /// <summary>Showing how.</summary>
    Teach,

    /// <summary>Looking something up.</summary>
    Lookup,

    /// <summary>Handing papers in.</summary>
    File,

    /// <summary>Not handed in yet.</summary>
    NotFiled,

    /// <summary>Helping.</summary>
    Help,

    /// <summary>Installing.</summary>
    Install,

    /// <summary>Doing.</summary>
    Doing,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>It worked.</summary>
    Success,

    /// <summary>It did not work.</summary>
    Failure,

    /// <summary>A fault was mended.</summary>
    Mending,

    /// <summary>Not.</summary>
    Negation,

    /// <summary>None of it.</summary>
    Zero,

    /// <summary>Nothing happened.</summary>
    Nil,

    /// <summary>A total follows.</summary>
    Total,

    /// <summary>The parts follow.</summary>
    PartOf,

    /// <summary>For each of them.</summary>
    Each,

    /// <summary>The words before were a slip.</summary>
    Slip,

    /// <summary>A slip, unless the message begins with it.</summary>
    Sorry,

    /// <summary>A question.</summary>
    Question,

    /// <summary>At the very beginning, a question.</summary>
    QuestionStart,

    /// <summary>At the very end, a question.</summary>
    QuestionEnd,

    /// <summary>An order to the machine.</summary>
    Command,

    /// <summary>Changing what was stored.</summary>
    Change,

    /// <summary>An announcement.</summary>
    Announce,

    /// <summary>Calling others to come, when nothing is counted.</summary>
    Invite,

    /// <summary>Not done yet.</summary>
    Plan,

    /// <summary>A wish.</summary>
    Want,

    /// <summary>Someone else's work.</summary>
    Others,

    /// <summary>Marvelling at someone else's work.</summary>
    Praise,

    /// <summary>The speaker.</summary>
    Self,

    /// <summary>And.</summary>
    And,

    /// <summary>May stand inside the name of a thing.</summary>
    Filler,

    /// <summary>May be left out around the core of a name.</summary>
    Carrier,

    /// <summary>Says nothing about which thing it is.</summary>
    Generic,

    /// <summary>Politeness.</summary>
    Polite,

    /// <summary>A number in it counts nothing.</summary>
    Fixed,

    /// <summary>Says what kind of identity a masked one is.</summary>
    Identity,

    /// <summary>What follows tells how far it went.</summary>
    Contrast,

    /// <summary>The report is given now, whatever comes later.</summary>
    Reporting,

    /// <summary>Those for whom it was done follow.</summary>
    Beneficiary,

    /// <summary>What people do for a living, or are.</summary>
    Description,

    /// <summary>People come together to listen.</summary>
    Gathering,

    /// <summary>What people are told not to do follows.</summary>
    Forbid,

    /// <summary>What a session is about follows.</summary>
    Subject,

    /// <summary>A device, or a part of one, that volunteers help with.</summary>
    Device,

    /// <summary>A device is handed on, or somebody is told something; nobody is helped.</summary>
    Contact,
}
