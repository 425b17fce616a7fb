using CommunityBot.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Tests.Fakes;

/// <summary>The program as an operator starts it, with its settings, on a clock of the test's.</summary>
internal sealed class RunningProgram(TimeProvider clock, IReadOnlyDictionary<string, string?> settings, ILoggerProvider? log = null) : WebApplicationFactory<Program>
{
    /// <summary>Starts it.</summary>
    public static RunningProgram Start(TimeProvider clock, IReadOnlyDictionary<string, string?> settings, ILoggerProvider? log = null)
    {
        var program = new RunningProgram(clock, settings, log);
        _ = program.Server;
        return program;
    }

    /// <summary>Reads from its database.</summary>
    public Task<T> Read<T>(Func<IUnitOfWork, T> work) => Services.GetRequiredService<IStore>().Read(work);

    /// <summary>Starts it on a port of this machine, for what must reach it over real HTTP.</summary>
    public static RunningProgram Listen(TimeProvider clock, IReadOnlyDictionary<string, string?> settings, ILoggerProvider? log = null)
    {
        var program = new RunningProgram(clock, settings, log);
        program.UseKestrel(0);
        program.StartServer();
        return program;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Database:ConnectionString", $"Data Source={TempFile.New("program.db")}");
        foreach (var (key, value) in settings) builder.UseSetting(key, value);
        if (log is not null) builder.ConfigureLogging(logging => logging.AddProvider(log));
        builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton(clock)));
    }
}
