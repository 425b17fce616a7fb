using CommunityBot.Storage;

namespace CommunityBot.Tests.Host.Storage.Contract;

/// <summary>Logs as the contract writes them.</summary>
internal static class Logs
{
    /// <summary>The day they are for unless a test says otherwise.</summary>
    public static DateOnly Day { get; } = new(2026, 11, 24);

    /// <summary>Saves ward <c>w</c>.</summary>
    public static void SaveWard(IUnitOfWork work) => work.Wards.Save(new Ward { Code = "w", Name = "W" }, []);

    /// <summary>A log of ward <c>w</c>.</summary>
    public static SupportLog Of(long? member = 1, string team = "t", DateOnly? day = null, bool late = false) => new()
    {
        Id = NewId.Next(OpenStore.Now),
        Ward = "w",
        Team = team,
        Member = member,
        Day = day ?? Day,
        LoggedAt = OpenStore.Now,
        IsLate = late,
    };

    /// <summary>Some VNeID support.</summary>
    public static SupportAction Vneid(int quantity) => new() { Indicator = "vneid", Quantity = quantity };

    /// <summary>Some dossiers of a procedure.</summary>
    public static SupportAction Dossiers(int quantity) => new() { Indicator = "ho-so", Quantity = quantity, Procedure = "khai-sinh" };
}
