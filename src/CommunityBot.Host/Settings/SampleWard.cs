namespace CommunityBot.Host.Settings;

/// <summary>The made-up ward of an installation without <c>Wards</c>, so that the bot can be tried at once.</summary>
internal static class SampleWard
{
    /// <summary>As if it had been set.</summary>
    public static WardSettings Settings { get; } = new()
    {
        Code = "mau",
        Name = "Phường Mẫu (dùng thử)",
        Province = "Tỉnh Mẫu",
        Teams =
        [
            new TeamSettings { Code = "to-1", Name = "Tổ 1" },
            new TeamSettings { Code = "to-2", Name = "Tổ 2" },
            new TeamSettings { Code = "to-3", Name = "Tổ 3" },
        ],
        Invites = new InviteSettings { Volunteer = "TINHNGUYEN", Leader = "LANHDAO" },
    };
}
