using CommunityBot.Features.Membership;
using CommunityBot.Storage;

namespace CommunityBot.Host.Settings;

/// <summary>Brings the wards of the settings into the database at start.</summary>
internal static class WardSetup
{
    private static readonly TimeSpan AdminCodeLife = TimeSpan.FromDays(7);

    /// <summary>Adds or updates the wards, their teams and fixed codes. Returns a one-time code for the first administrator while there is none.</summary>
    public static Task<string?> Apply(IStore store, BotSettings settings, DateTimeOffset now) => store.Run("wards", work =>
    {
        if (!settings.IsSample) work.Wards.RemoveSample();
        foreach (var ward in settings.Wards) Save(work, ward, settings.IsSample);
        Succession.Apply(work, now);
        return work.Members.AnyAdmin() ? null : AdminCode(work, settings.Wards[0].Code, now);
    });

    private static void Save(IUnitOfWork work, WardSettings ward, bool isSample)
    {
        work.Wards.Save(
            new Ward
            {
                Code = ward.Code,
                Name = ward.Name,
                Province = ward.Province,
                TimeZone = ward.TimeZone,
                DigestTime = ward.DigestTime,
                LockTime = ward.LockTime,
                IsSample = isSample,
                Since = SuccessorSettings.Day(ward.Since),
                Until = SuccessorSettings.Day(ward.Until),
                Successor = Code(ward.Successor),
            },
            [.. ward.Teams.Select((team, position) => Team(ward, team, position))]);
        var invites = FixedInvites(ward).ToList();
        work.Invites.KeepFixed(ward.Code, [.. invites.Select(invite => invite.Hash)]);
        foreach (var invite in invites) work.Invites.Save(invite);
    }

    private static Team Team(WardSettings ward, TeamSettings team, int position) => new()
    {
        Ward = ward.Code,
        Code = team.Code,
        Name = team.Name,
        Position = position,
        Since = SuccessorSettings.Day(team.Since) ?? SuccessorSettings.Day(ward.Since), // a new ward's teams are new with it
        Until = SuccessorSettings.Day(team.Until),
        Successor = Code(team.Successor),
    };

    private static string? Code(string text) => text.Length == 0 ? null : text;

    private static IEnumerable<Invite> FixedInvites(WardSettings ward)
    {
        (string? Code, Role Role)[] codes = [(ward.Invites.Volunteer, Role.Volunteer), (ward.Invites.Leader, Role.Leader), (ward.Invites.Admin, Role.Admin)];
        return codes.Where(known => !string.IsNullOrWhiteSpace(known.Code))
            .Select(known => new Invite { Hash = InviteCode.Hash(known.Code!), Ward = ward.Code, Role = known.Role });
    }

    private static string AdminCode(IUnitOfWork work, string ward, DateTimeOffset now)
    {
        var code = InviteCode.New();
        work.Invites.Save(new Invite { Hash = InviteCode.Hash(code), Ward = ward, Role = Role.Admin, UsesLeft = 1, Expires = now + AdminCodeLife });
        return code;
    }
}
