using System.Net;
using CommunityBot.Host.Web;
using CommunityBot.Messaging;
using CommunityBot.Storage;
using CommunityBot.Tests.Stories.Channels;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Host.Web;

/// <summary>The public addresses of pictures and files, on the running program.</summary>
public sealed class SignedFilesTests : IAsyncLifetime
{
    private static readonly Attachment Picture = new("ảnh chụp.png", "image/png", [0x89, 0x50, 0x4E, 0x47]);
    private WebWorld world = null!;
    private HttpClient browser = null!;

    public async Task InitializeAsync()
    {
        (world, browser) = (WebWorld.New(), new());
        await world.Begin();
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        await world.DisposeAsync();
    }

    [Fact]
    public async Task An_address_gives_the_picture_for_a_day()
    {
        var address = await Address(Picture);
        address.ToString().ShouldStartWith("http://bot.example.vn/files/");
        address.ToString().Length.ShouldBeLessThanOrEqualTo(SignedFiles.LongestAddress);

        (await Get(address.PathAndQuery)).ShouldBe((HttpStatusCode.OK, "image/png", null));
        world.Clock.Advance(SignedFiles.Life + TimeSpan.FromSeconds(1));
        (await Get(address.PathAndQuery)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_is_offered_for_download_and_never_shown() =>
        (await Get((await Address(new("a.html", "text/html", [1]))).PathAndQuery)).ShouldBe((HttpStatusCode.OK, "text/html", "attachment"));

    [Fact]
    public async Task No_address_can_be_made_up_or_made_to_last_longer()
    {
        var path = (await Address(Picture)).AbsolutePath;
        var parts = path.Split('/'); // "", files, row, until, signature, name

        foreach (var index in new[] { 2, 3, 4 })
        {
            var forged = parts.ToArray();
            forged[index] = index == 4 ? new string('A', forged[4].Length) : $"{long.Parse(forged[index]) + 1}";
            (await Get(string.Join('/', forged))).Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task An_address_outlives_a_restart_of_the_program()
    {
        var address = await Address(Picture);
        var restarted = new SignedFiles(world.Store, world.Clock, new("https://bot.example.vn"));
        (await restarted.Address(1, Picture)).AbsolutePath.ShouldBe((await world.Program.Services.GetRequiredService<SignedFiles>().Address(1, Picture)).AbsolutePath);
        (await Get(address.PathAndQuery)).Status.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<Uri> Address(Attachment attachment)
    {
        var row = new OutboxRow { Id = NewId.Next(world.Clock.GetUtcNow()), Channel = "none", ChatId = "x", Message = new OutgoingMessage { Text = [], Attachment = attachment } };
        await world.Store.Run("test", work =>
        {
            work.Outbox.Add(row);
            return true;
        });
        return await world.Program.Services.GetRequiredService<SignedFiles>().Address(row.Id, attachment);
    }

    private async Task<(HttpStatusCode Status, string? Type, string? Disposition)> Get(string path)
    {
        using var answer = await browser.GetAsync(new Uri(world.Program.Address, path));
        return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.DispositionType);
    }
}
