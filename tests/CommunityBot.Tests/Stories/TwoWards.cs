namespace CommunityBot.Tests.Stories;

/// <summary>Settings with two real wards.</summary>
internal static class TwoWards
{
    public static IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
    {
        ["Wards:0:Code"] = "dong",
        ["Wards:0:Name"] = "Phường Đông",
        ["Wards:0:Teams:0:Code"] = "d1",
        ["Wards:0:Teams:0:Name"] = "Tổ Đông",
        ["Wards:0:Invites:Leader"] = "DONG-LD",
        ["Wards:0:Invites:Volunteer"] = "DONG-TNV",
        ["Wards:1:Code"] = "tay",
        ["Wards:1:Name"] = "Phường Tây",
        ["Wards:1:Teams:0:Code"] = "t1",
        ["Wards:1:Teams:0:Name"] = "Tổ Tây",
        ["Wards:1:Invites:Leader"] = "TAY-LD",
        ["Wards:1:Invites:Volunteer"] = "TAY-TNV",
    };
}
