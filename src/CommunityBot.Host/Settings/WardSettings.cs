namespace CommunityBot.Host.Settings;

/// <summary>One entry of <c>Wards</c>.</summary>
internal sealed class WardSettings
{
    /// <summary>Stable short name.</summary>
    public string Code { get; set; } = "";

    /// <summary>What people see.</summary>
    public string Name { get; set; } = "";

    /// <summary>First local day, <c>yyyy-MM-dd</c>; empty when it was always there.</summary>
    public string Since { get; set; } = "";

    /// <summary>Last local day, <c>yyyy-MM-dd</c>; empty while none is known.</summary>
    public string Until { get; set; } = "";

    /// <summary>Code of the ward that goes on after it; empty for none.</summary>
    public string Successor { get; set; } = "";

    /// <summary>Its province or city.</summary>
    public string Province { get; set; } = "";

    /// <summary>IANA time zone.</summary>
    public string TimeZone { get; set; } = "Asia/Ho_Chi_Minh";

    /// <summary>Local time of the daily tally, <c>HH:mm</c>.</summary>
    public string DigestTime { get; set; } = "17:30";

    /// <summary>Local time, <c>HH:mm</c>, until which yesterday can still be logged.</summary>
    public string LockTime { get; set; } = "12:00";

    /// <summary>Local time at which teams without a report are reminded, <c>HH:mm</c>; empty for never.</summary>
    public string NudgeTime { get; set; } = "16:30";

    /// <summary>Local times between which nobody is reminded, <c>HH:mm-HH:mm</c>.</summary>
    public string QuietHours { get; set; } = "20:00-07:00";

    /// <summary>Days on which nobody works: <c>Saturday</c>, or <c>yyyy-MM-dd</c>.</summary>
    public List<string> DaysOff { get; set; } = [];

    /// <summary>Đồng for each member and day of reported work, for the stipend sheet.</summary>
    public long StipendPerDay { get; set; } = 50_000;

    /// <summary>Most đồng for a team in a month; 0 for no ceiling.</summary>
    public long StipendTeamMonthCeiling { get; set; }

    /// <summary>The teams, in the order they are shown.</summary>
    public List<TeamSettings> Teams { get; set; } = [];

    /// <summary>Fixed codes to join with, for demonstrations and tests.</summary>
    public InviteSettings Invites { get; set; } = new();
}

/// <summary>One team of a ward.</summary>
internal sealed class TeamSettings
{
    /// <summary>Stable short name within the ward.</summary>
    public string Code { get; set; } = "";

    /// <summary>What people see.</summary>
    public string Name { get; set; } = "";

    /// <summary>First local day, <c>yyyy-MM-dd</c>; empty when it was always there.</summary>
    public string Since { get; set; } = "";

    /// <summary>Last local day, <c>yyyy-MM-dd</c>; empty while none is known.</summary>
    public string Until { get; set; } = "";

    /// <summary>Code of the team that goes on after it; empty for none.</summary>
    public string Successor { get; set; } = "";
}

/// <summary>Fixed codes of a ward; empty means none.</summary>
internal sealed class InviteSettings
{
    /// <summary>Joins as a volunteer.</summary>
    public string? Volunteer { get; set; }

    /// <summary>Joins as a leader.</summary>
    public string? Leader { get; set; }

    /// <summary>Joins as an administrator.</summary>
    public string? Admin { get; set; }
}
